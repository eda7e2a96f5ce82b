/**
 * Files that people write: strict YAML into a tree of nodes that know their place, and from there into validated records.
 * Reading is strict (no duplicate keys, anchors, tags, merge keys or second documents), and all faults of a file are
 * reported together. YAML 1.2.2 (2021), core schema, by snakeyaml-engine.
 */
@NullMarked
package space.stickney.mission.document;

import org.jspecify.annotations.NullMarked;
