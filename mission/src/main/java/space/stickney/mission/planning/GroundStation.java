package space.stickney.mission.planning;

import space.stickney.core.kind.About;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;

/** A place on Earth that listens. */
@About("A place on Earth that listens.")
public record GroundStation(
        @About("its name") String name,

        @About("geodetic latitude") @In("deg") @Between(min = -Math.PI / 2, max = Math.PI / 2)
        double latitude,

        @About("longitude, east") @In("deg") double longitude,

        @About("elevation from which it hears") @In("deg") @Default("10 deg") @Between(min = 0, max = Math.PI / 2)
        double minimumElevation) {}
