package space.stickney.science.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;

/** Samplers, and what is believed of the ground. */
@About("Samplers of a lander: a corer, a pneumatic sampler, or both.")
public record SamplerConfiguration(
        @About("tubes driven into the ground") Optional<Corer> corer,

        @About("gas that blows soil into a container") Optional<Pneumatic> pneumatic,

        @About("bulk density of the soil") Density density)
        implements Consistent {
    /** Tubes driven into the ground. */
    @About("A corer.")
    public record Corer(
            @About("agency that provides it") Optional<String> provider,

            @About("inner diameter of the tube") @In("mm") @Above(0)
            Sourced diameter,

            @About("tubes driven in at each landing") @In("1") @Between(min = 1, max = 100)
            Sourced shots,

            @About("chance that a shot takes a core") @In("1") @Between(min = 0, max = 1)
            Sourced success,

            @About("depth that the tube reaches") Depth depth,

            @About("share of the core that stays in the tube")
            Share fill) {}

    /** Gas that blows soil into a container. */
    @About("A pneumatic sampler.")
    public record Pneumatic(
            @About("agency that provides it") Optional<String> provider,

            @About("chance that it works") @In("1") @Between(min = 0, max = 1)
            Sourced success,

            @About("mass taken at each landing") Mass mass) {}

    /** A range of densities. */
    @About("A range, every value in it as likely as another.")
    public record Density(
            @About("lower end") @In("kg/m3") @Above(0) Sourced least,
            @About("upper end") @In("kg/m3") @Above(0) Sourced most) {}

    /** A range of depths. */
    @About("A range, every value in it as likely as another.")
    public record Depth(
            @About("lower end") @In("cm") @Between(min = 0) Sourced least,
            @About("upper end") @In("cm") @Between(min = 0) Sourced most) {}

    /** A range of shares. */
    @About("A range, every value in it as likely as another.")
    public record Share(
            @About("lower end") @In("1") @Between(min = 0, max = 1)
            Sourced least,

            @About("upper end") @In("1") @Between(min = 0, max = 1)
            Sourced most) {}

    /** A range of masses. */
    @About("A range, every value in it as likely as another.")
    public record Mass(
            @About("lower end") @In("g") @Between(min = 0) Sourced least,
            @About("upper end") @In("g") @Between(min = 0) Sourced most) {}

    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        if (corer.isEmpty() && pneumatic.isEmpty()) {
            found.add(new Contradiction("", "neither corer nor pneumatic", "at least one of them"));
        }
        order(found, "density", density.least(), density.most());
        corer.ifPresent(c -> {
            order(found, "corer.depth", c.depth().least(), c.depth().most());
            order(found, "corer.fill", c.fill().least(), c.fill().most());
            if (c.shots().value() != Math.rint(c.shots().value())) {
                found.add(new Contradiction("corer.shots", c.shots().text(), "a whole number"));
            }
        });
        pneumatic.ifPresent(
                p -> order(found, "pneumatic.mass", p.mass().least(), p.mass().most()));
        return found;
    }

    private static void order(List<Contradiction> found, String key, Sourced least, Sourced most) {
        if (least.value() > most.value()) {
            found.add(new Contradiction(key, least.text() + " above " + most.text(), "least not above most"));
        }
    }
}
