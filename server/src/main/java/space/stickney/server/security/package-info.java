/** Who may come in, and how often: hosts, users, tokens, roles, rates. */
@NullMarked
package space.stickney.server.security;

import org.jspecify.annotations.NullMarked;
