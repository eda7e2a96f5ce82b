package space.stickney.samples.curation;

import static space.stickney.samples.curation.Story.ug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Acts of every kind about few samples by few agencies, drawn so that about half keep the rules. */
public final class RandomActs {
    private static final List<String> AGENCIES = List.of("JAXA", "NASA", "CNES");
    private static final List<String> AGREEMENTS = List.of("FREE", "MOU", "AO", "OVER", "NONE");
    private static final List<String> GRAINS =
            List.of("A0001", "A0002", "A0003", "C0001", "Q001", "a0001", "\u04100001", "D1");

    private final Random random;
    private int names;

    public RandomActs(long seed) {
        random = new Random(seed);
    }

    public Event next(Story story) {
        List<Sample> there = story.catalogue().samples().toList();
        Act act = there.isEmpty() || random.nextInt(8) == 0
                ? fresh()
                : about(there.get(random.nextInt(there.size())), there, story);
        String by = of(AGENCIES);
        if (random.nextInt(4) > 0) {
            by = entitled(story.catalogue(), act).orElse(by);
        }
        Duration off = random.nextInt(15) == 0 ? Duration.ofDays(random.nextInt(9) - 6) : Duration.ZERO;
        return new Event(story.events.size() + 1L, story.now.plus(off), story.now, by, Optional.empty(), act);
    }

    private static Optional<String> entitled(Catalogue catalogue, Act act) {
        if (act instanceof Act.SampleRegistered r) {
            return Optional.of(r.holder());
        }
        return Subjects.samples(act).stream()
                .findFirst()
                .flatMap(catalogue::sample)
                .map(s -> s.holder().or(s::destination).orElse(s.owner()));
    }

    private Act fresh() {
        return new Act.SampleRegistered(
                of(GRAINS),
                "ryugu",
                Act.Form.PARTICLE,
                Optional.empty(),
                Optional.empty(),
                ug(random.nextInt(20_000) - 100),
                ug(random.nextInt(30)),
                of(AGENCIES),
                of(List.of(Act.Environment.values())),
                of(List.of(Act.Provenance.values())));
    }

    private Act about(Sample s, List<Sample> there, Story story) {
        String name = s.name();
        long mass = s.mass().micrograms();
        String to = random.nextInt(3) == 0
                ? of(AGENCIES)
                : s.loan().map(Sample.Loan::to).orElse(of(AGENCIES));
        Optional<java.time.Instant> due = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(story.now.plus(Duration.ofDays(random.nextInt(500) - 20)));
        return switch (random.nextInt(17)) {
            case 0 ->
                new Act.Weighed(
                        name,
                        ug(mass + random.nextInt(120) - 60),
                        ug(random.nextInt(30)),
                        Optional.empty(),
                        Optional.empty());
            case 1 -> split(s);
            case 2 -> pool(s, there);
            case 3 ->
                new Act.Analysed(name, "SEM", random.nextBoolean(), ug(random.nextInt(200) - 20), Optional.empty());
            case 4 ->
                new Act.Consumed(
                        name, ug(random.nextInt(4) == 0 ? mass + random.nextInt(90) - 45 : random.nextInt(500)));
            case 5 -> new Act.EnvironmentChanged(name, of(List.of(Act.Environment.values())), Optional.empty());
            case 6 -> new Act.Reserved(name, to, story.now.plus(Duration.ofDays(random.nextInt(40) - 5)));
            case 7, 8 -> new Act.Allocated(name, to, of(AGREEMENTS), due);
            case 9, 10 -> new Act.Sent(name, to);
            case 11, 12 -> new Act.Received(name);
            case 13 -> new Act.Returned(name);
            case 14 -> random.nextInt(4) == 0 ? new Act.Lost(name, "?") : new Act.Received(name);
            case 15 -> new Act.Exchanged(name, to, of(AGREEMENTS));
            default ->
                random.nextInt(4) == 0
                        ? new Act.Deaccessioned(name, "?")
                        : new Act.InventoryReported(to, List.of(name));
        };
    }

    private Act split(Sample s) {
        List<Act.Piece> parts = new ArrayList<>();
        long left = s.mass().micrograms();
        for (int i = 0; i <= random.nextInt(3); i++) {
            long part = left / 2;
            left -= part;
            String stem = random.nextInt(12) == 0 ? "A0001" : s.name();
            parts.add(new Act.Piece(
                    stem + "-" + (random.nextInt(12) == 0 ? 1 : ++names), ug(part), ug(random.nextInt(20))));
        }
        return new Act.Split(s.name(), parts, ug(left + random.nextInt(60) - 30));
    }

    private Act pool(Sample s, List<Sample> there) {
        Sample other = there.get(random.nextInt(there.size()));
        long sum = s.mass().plus(other.mass()).micrograms() + random.nextInt(60) - 30;
        String name = random.nextInt(8) == 0 ? other.name() : "P" + ++names;
        return new Act.Pooled(
                List.of(s.name(), other.name()),
                new Act.Piece(name, ug(sum), ug(random.nextInt(20))),
                ug(random.nextInt(9)));
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
