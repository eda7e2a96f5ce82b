/** What is really there, as only forward models may know it. */
@NullMarked
package space.stickney.science.scene;

import org.jspecify.annotations.NullMarked;
