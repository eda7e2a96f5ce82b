package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static space.stickney.samples.curation.Story.piece;
import static space.stickney.samples.curation.Story.ug;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.ledger.CanonicalJson;
import space.stickney.samples.ledger.Chain;

/** Every kind of event comes back from its line as it was. */
class EventTextTest {
    private static final Instant DAY = Instant.parse("2024-08-22T03:04:05.678Z");

    static List<Act> acts() {
        return List.of(
                new Act.CollectionRegistered(
                        "bennu", "OSIRIS-REx", "Bennu", ug(121_600_000), ug(50_000), "NASA", Act.Naming.OREX),
                new Act.SampleRegistered(
                        "A0001",
                        "ryugu",
                        Act.Form.PREVIOUSLY_ALLOCATED,
                        Optional.of("particle/chip"),
                        Optional.of("A"),
                        ug(12340),
                        ug(10),
                        "JAXA",
                        Act.Environment.NITROGEN,
                        Act.Provenance.UNRESOLVED),
                Story.registered("A0002", 1, 0, Act.Environment.VACUUM),
                new Act.Weighed("A0001", ug(1), ug(2), Optional.of("XP56"), Optional.of(ug(3))),
                new Act.Weighed("A0001", ug(1), ug(2), Optional.empty(), Optional.empty()),
                new Act.Split("A0001", List.of(piece("A0001-1", 5, 1), piece("A0001-2", 6, 1)), ug(1)),
                new Act.Pooled(List.of("A0001", "A0002"), piece("P1", 9, 1), ug(0)),
                new Act.Analysed("A0001", "FT-IR", false, ug(0), Optional.of("ESCuC")),
                new Act.Consumed("A0001", ug(7)),
                new Act.EnvironmentChanged("A0001", Act.Environment.AIR, Optional.of("PTFE tweezers, \"new\"\n")),
                new Act.Reserved("A0001", "CNES", DAY),
                new Act.Allocated("A0001", "NASA", "A5", Optional.of(DAY)),
                Story.allocated("A0001", "NASA"),
                new Act.Sent("A0001", "NASA"),
                new Act.Received("A0001"),
                new Act.Returned("A0001"),
                new Act.Lost("A0001", "箱の中"),
                new Act.Exchanged("A0001", "JAXA", "A5"),
                new Act.Deaccessioned("A0001", "a bolt"),
                new Act.InventoryReported("NASA", List.of("A0001", "A0002")),
                new Act.Corrected(3, new Act.Consumed("A0001", ug(8)), "misread"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void comesBack(Act act) {
        Event event = new Event(7, DAY, DAY.plusSeconds(9), "JAXA", Optional.of("0000-0002-1825-0097"), act);
        String line = EventText.line(event, Chain.ORIGIN);
        assertThat(EventText.read("line 7", line)).isEqualTo(event);
        assertThat(CanonicalJson.write(CanonicalJson.read("line 7", line))).isEqualTo(line);
    }

    @Test
    void everyKindIsTried() {
        Set<Class<?>> all = Stream.of(Act.class, Act.OfOne.class)
                .flatMap(c -> Arrays.stream(c.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .collect(Collectors.toSet());
        assertThat(acts().stream().map(Act::getClass).collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    @Test
    void aLineAsItStands() {
        Event event =
                new Event(1, Story.START, Story.START, "JAXA", Optional.empty(), new Act.Consumed("A0001", ug(7)));
        assertThat(EventText.line(event, Chain.ORIGIN))
                .isEqualTo(
                        "{\"at\":\"2021-01-01T00:00:00Z\",\"by\":\"JAXA\",\"kind\":\"consumed\",\"mass_ug\":7,\"prev\":\""
                                + "0".repeat(64)
                                + "\",\"recorded\":\"2021-01-01T00:00:00Z\",\"sample\":\"A0001\",\"seq\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'consumed','sample':'A','mass_ug':1}", // no seq
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'received','sample':'A'}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'eaten','sample':'A'}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'received'}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'received','sample':1}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'received','sample':'A','more':1}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'consumed','sample':'A','mass_ug':1.5}",
                "{'seq':1,'prev':'0','at':'2021-01-01T00:00:00Z','recorded':'2021-01-01T00:00:00Z','by':'X','kind':'environment-changed','sample':'A','environment':'space'}"
            })
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> EventText.read("line 1", line.replace('\'', '"')))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 1");
    }
}
