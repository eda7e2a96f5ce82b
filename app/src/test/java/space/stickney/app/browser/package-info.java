/** The mission page and the server in a real browser: headless Chromium, steered by Selenium. */
@NullMarked
package space.stickney.app.browser;

import org.jspecify.annotations.NullMarked;
