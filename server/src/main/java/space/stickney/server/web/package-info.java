/** Pages for people and the API for programs. */
@NullMarked
package space.stickney.server.web;

import org.jspecify.annotations.NullMarked;
