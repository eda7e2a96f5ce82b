package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;

/**
 * Thousands of sequences of random acts, legal and illegal. What is accepted is also told to a plain model, a table of masses and one of holders; catalogue and model must agree, and
 * the invariants hold after every event.
 */
class RandomLedgerTest {
    private static final int SEQUENCES = 3000;
    private static final int ACTS = 40;

    /** Masses and holders as a notebook would have them. */
    private static final class Model {
        final Map<String, Long> mass = new TreeMap<>();
        final Map<String, String> holder = new HashMap<>();
        final Set<String> ended = new HashSet<>();
        long in;
        long out;
        double slack;

        void take(Event e, Map<String, Sample> before) {
            Act act = e.act();
            if (act instanceof Act.SampleRegistered r) {
                in += r.mass().micrograms();
                there(r.sample(), r.mass().micrograms(), r.holder());
            } else if (act instanceof Act.Weighed w) {
                slack += 3 * Math.sqrt(square(at(before, w.sample()).sigma()) + square(w.sigma()));
                mass.put(w.sample(), w.mass().micrograms());
            } else if (act instanceof Act.Split s) {
                double v = square(at(before, s.sample()).sigma());
                for (Act.Piece p : s.into()) {
                    v += square(p.sigma());
                    there(p.sample(), p.mass().micrograms(), e.by());
                }
                slack += 3 * Math.sqrt(v);
                out += s.loss().micrograms();
                gone(s.sample());
            } else if (act instanceof Act.Pooled p) {
                double v = square(p.into().sigma());
                for (String name : p.samples()) {
                    v += square(at(before, name).sigma());
                    gone(name);
                }
                slack += 3 * Math.sqrt(v);
                out += p.loss().micrograms();
                there(p.into().sample(), p.into().mass().micrograms(), e.by());
            } else if (act instanceof Act.Analysed a) {
                use(a.sample(), a.consumed(), before);
            } else if (act instanceof Act.Consumed c) {
                use(c.sample(), c.mass(), before);
            } else if (act instanceof Act.Sent || act instanceof Act.Returned) {
                holder.put(((Act.OfOne) act).sample(), "");
            } else if (act instanceof Act.Received r) {
                holder.put(r.sample(), e.by());
            } else if (act instanceof Act.Exchanged x) {
                holder.put(x.sample(), x.to());
            } else if (act instanceof Act.Lost || act instanceof Act.Deaccessioned) {
                String name = ((Act.OfOne) act).sample();
                out += at(mass, name);
                gone(name);
            }
        }

        private void use(String name, Mass used, Map<String, Sample> before) {
            out += used.micrograms();
            slack += 3 * Math.sqrt(square(at(before, name).sigma()));
            long left = at(mass, name) - used.micrograms();
            if (used.micrograms() > 0 && left <= 0) {
                gone(name);
            } else {
                mass.put(name, left);
            }
        }

        private static <T> T at(Map<String, T> map, String key) {
            return Objects.requireNonNull(map.get(key));
        }

        private void there(String name, long micrograms, String who) {
            assertThat(mass).doesNotContainKey(name);
            mass.put(name, micrograms);
            holder.put(name, who);
        }

        private void gone(String name) {
            mass.put(name, 0L);
            holder.put(name, "");
            assertThat(ended.add(name)).as("the end of " + name).isTrue();
        }

        private static double square(Mass sigma) {
            return (double) sigma.micrograms() * sigma.micrograms();
        }
    }

    @Test
    void invariantsAlwaysHold() {
        int accepted = 0;
        int refused = 0;
        Map<Sample.State, Integer> seen = new EnumMap<>(Sample.State.class);
        Set<String> kinds = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            Story story = new Story();
            Model model = new Model();
            RandomActs acts = new RandomActs(seed);
            Catalogue catalogue = new Catalogue();
            for (int i = 0; i < ACTS; i++) {
                Event e = acts.next(story);
                Map<String, Sample> before = byName(catalogue);
                Optional<BadInput> refusal = tried(catalogue, e);
                if (refusal.isPresent()) {
                    refused++;
                    rules.add(refusal.get().faults().get(0).where().split(":")[0]);
                    assertThat(byName(catalogue)).isEqualTo(before);
                    continue;
                }
                accepted++;
                kinds.add(EventText.kind(e.act()));
                catalogue.apply(e);
                story.add(e);
                model.take(e, before);
                agree(seed, model, before, byName(catalogue));
            }
            balanced(seed, story, model);
            catalogue.samples().forEach(s -> seen.merge(s.state(), 1, Integer::sum));
        }
        assertThat(accepted).as("accepted").isGreaterThan(SEQUENCES * ACTS / 5);
        assertThat(refused).as("refused").isGreaterThan(SEQUENCES * ACTS / 5);
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Sample.State.values());
        assertThat(kinds).hasSize(16);
        assertThat(rules)
                .contains(
                        "rule mass-conservation",
                        "rule custody",
                        "rule authority",
                        "rule identity",
                        "rule lineage",
                        "rule time",
                        "rule agreement",
                        "rule no-use-after-end");
    }

    private static Optional<BadInput> tried(Catalogue catalogue, Event e) {
        try {
            new Rules(catalogue, Story.AGREEMENTS).check(e);
            return Optional.empty();
        } catch (BadInput refusal) {
            return Optional.of(refusal);
        }
    }

    private static Map<String, Sample> byName(Catalogue catalogue) {
        Map<String, Sample> samples = new TreeMap<>();
        catalogue.samples().forEach(s -> samples.put(s.name(), s));
        return samples;
    }

    private static void agree(long seed, Model model, Map<String, Sample> before, Map<String, Sample> after) {
        assertThat(after.keySet()).isEqualTo(model.mass.keySet());
        after.forEach((name, s) -> {
            String where = name + " of sequence " + seed;
            boolean ended = model.ended.contains(name);
            assertThat(s.state().ended()).as(where).isEqualTo(ended);
            if (!ended) {
                assertThat(s.mass().micrograms())
                        .as(where)
                        .isEqualTo(model.mass.get(name))
                        .isNotNegative();
            }
            assertThat(s.holder().orElse("")).as(where).isEqualTo(model.holder.get(name));
            assertThat(s.destination().isPresent())
                    .as(where)
                    .isEqualTo(s.state().onTheWay());
            assertThat(s.holder().isPresent())
                    .as(where)
                    .isEqualTo(!ended && !s.state().onTheWay());
            @Nullable Sample old = before.get(name);
            if (old != null) {
                assertThat(s.pristine() && !old.pristine()).as(where).isFalse();
                assertThat(s.exposures()).as(where).containsAll(old.exposures());
                assertThat(s.parents()).as(where).isEqualTo(old.parents());
            }
            for (String parent : s.parents()) {
                assertThat(at(after, parent).last().seq())
                        .as(where)
                        .isLessThanOrEqualTo(s.last().seq());
                assertThat(s.exposures())
                        .as(where)
                        .containsAll(at(after, parent).exposures());
                assertThat(s.pristine() && !at(after, parent).pristine())
                        .as(where)
                        .isFalse();
            }
        });
        acyclic(after);
    }

    /** Takes away samples without children until none is left. */
    private static void acyclic(Map<String, Sample> samples) {
        Map<String, Set<String>> parents = new TreeMap<>();
        samples.forEach((name, s) -> parents.put(name, new TreeSet<>(s.parents())));
        while (!parents.isEmpty()) {
            Set<String> used = new TreeSet<>();
            parents.values().forEach(used::addAll);
            assertThat(parents.keySet().removeIf(name -> !used.contains(name)))
                    .as("a cycle in " + parents)
                    .isTrue();
        }
    }

    private static Sample at(Map<String, Sample> samples, String name) {
        return Objects.requireNonNull(samples.get(name));
    }

    private static void balanced(long seed, Story story, Model model) {
        List<Event> events = story.events;
        @Nullable Balance b = Balance.of(events).get("ryugu");
        if (b == null) {
            assertThat(model.mass).isEmpty();
            return;
        }
        long there = model.mass.values().stream().mapToLong(Long::longValue).sum();
        assertThat(b.open()).as("sequence " + seed).isEqualTo(Mass.ZERO);
        assertThat(b.registered().micrograms()).isEqualTo(model.in);
        assertThat(Math.abs((double) model.in - there - model.out))
                .as("sequence " + seed)
                .isLessThanOrEqualTo(model.slack + 1e-6);
        assertThat(b.difference().micrograms()).isEqualTo(there + model.out - model.in);
        assertThat(b.held().values().stream().allMatch(m -> m.micrograms() >= 0))
                .isTrue();
    }
}
