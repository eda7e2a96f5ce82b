/**
 * Drawings as SVG text, by hand: a writer of elements ({@link space.stickney.report.plots.Svg}), axes with round and with
 * calendar ticks ({@link space.stickney.report.plots.Axis}), contour lines ({@link space.stickney.report.plots.Contours}), and the
 * launch-window picture made of them. Plain arrays in, text out; the same bytes for the same numbers. No inline style
 * attributes: presentation attributes, classes and one style element, for pages with a strict content security policy.
 */
@NullMarked
package space.stickney.report.plots;

import org.jspecify.annotations.NullMarked;
