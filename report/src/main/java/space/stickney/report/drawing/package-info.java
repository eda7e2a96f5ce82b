/**
 * The drawings of the report, one per class: each takes a run and gives SVG with title, description, axes with units and a
 * caption. They share a plane with equal scales ({@link space.stickney.report.drawing.Plane}) and labels that keep out of each
 * other's way ({@link space.stickney.report.drawing.Labels}). Colours are classes ({@code p0} to {@code p7}, by phase) of the
 * page's style sheet; no colour stands without a label.
 */
@NullMarked
package space.stickney.report.drawing;

import org.jspecify.annotations.NullMarked;
