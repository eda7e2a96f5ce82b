/**
 * The page: {@link space.stickney.report.page.Report} turns a run folder into one self-contained {@code report.html}. It opens
 * from disk without network, holds no script, and its content security policy admits nothing but its own style sheet, by its
 * SHA-256. The markup is well-formed XML as well as HTML, so that it can be checked by any parser. Same run folder, same bytes.
 */
@NullMarked
package space.stickney.report.page;

import org.jspecify.annotations.NullMarked;
