/**
 * What the report knows of a run: records read from a run folder, and nothing else. {@link space.stickney.report.run.RunReader}
 * reads {@code summary.json}, {@code events.csv} and {@code paths.csv} strictly; all that is wrong with them is reported at
 * once. Numbers keep the units of the files, which stand in the names.
 */
@NullMarked
package space.stickney.report.run;

import org.jspecify.annotations.NullMarked;
