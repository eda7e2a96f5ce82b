package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The ledger on the command line, from empty to an exchange between agencies. */
class SamplesCommandTest {
    @TempDir
    Path folder;

    private String ledger = "";

    @BeforeEach
    void empty() {
        ledger = folder.resolve("ledger").toString();
        assertThat(run("samples init").code()).isZero();
    }

    private String[] args(String command) {
        return (command + " --ledger " + ledger).split(" ");
    }

    private CommandLineRun run(String command) {
        return CommandLineRun.of(args(command));
    }

    private JsonNode json(String command) {
        return CommandLineRun.json(args(command));
    }

    private String refused(String command) {
        long before = json("samples verify").get("events").asLong();
        String message = CommandLineRun.refused(args(command));
        assertThat(json("samples verify").get("events").asLong()).isEqualTo(before);
        return message;
    }

    private void grain() {
        JsonNode event =
                json("samples register --sample A0001 --collection ryugu --form particle --mass 12.340mg --sigma 10ug"
                                + " --holder JAXA --chamber A --environment nitrogen --at 2021-01-01T00:00:00")
                        .get("event");
        assertThat(event.get("kind").asString()).isEqualTo("sample-registered");
        assertThat(event.get("seq").asLong()).isEqualTo(1);
        assertThat(event.get("mass_ug").asLong()).isEqualTo(12340);
        assertThat(event.get("at").asString()).isEqualTo("2021-01-01T00:00:00Z");
    }

    /** The example of the curation sheet: 12.340 mg = 5.000 + 7.300 + 0.040. */
    @Test
    void aLoanThereAndBack() {
        grain();
        json("samples split --sample A0001 --into A0001-001=5000ug,A0001-002=7300ug --sigma 10ug --loss 40ug");
        json("samples allocate --sample A0001-001 --to NASA --agreement A5 --by JAXA");
        json("samples send --sample A0001-001 --to NASA --agreement A5 --by JAXA");
        JsonNode way = json("samples balance").get("collections").get(0);
        assertThat(way.get("inTransit_ug").asLong()).isEqualTo(5000);
        json("samples receive --sample A0001-001 --to NASA --agreement A5 --by NASA");
        json("samples consume --sample A0001-001 --mass 120ug --by NASA");
        JsonNode balance = json("samples balance").get("collections").get(0);
        assertThat(balance.get("held_ug").get("NASA").asLong()).isEqualTo(4880);
        assertThat(balance.get("held_ug").get("JAXA").asLong()).isEqualTo(7300);
        assertThat(balance.get("consumed_ug").asLong()).isEqualTo(120);
        assertThat(balance.get("handlingLoss_ug").asLong()).isEqualTo(40);
        assertThat(balance.get("open_ug").asLong()).isZero();
        json("samples return --sample A0001-001 --by NASA");
        json("samples receive --sample A0001-001");
        JsonNode history = json("samples history --sample A0001-001");
        assertThat(history.get("sample").get("holder").asString()).isEqualTo("JAXA");
        assertThat(history.get("events")).hasSize(7);
        assertThat(history.get("custody")).hasSize(5);
        assertThat(json("samples balance --holder JAXA").get("mass_ug").asLong())
                .isEqualTo(12180);
        assertThat(json("samples balance --as-of 2021-01-01T00:00:00")
                        .get("collections")
                        .get(0)
                        .get("held_ug")
                        .get("JAXA")
                        .asLong())
                .isEqualTo(12340);
        assertThat(json("samples history --holder NASA").get("events")).hasSize(5);
        JsonNode whole = json("samples verify");
        assertThat(whole.get("events").asLong()).isEqualTo(8);
        assertThat(whole.get("firstBroken").isNull()).isTrue();
        assertThat(whole.get("refusal").isNull()).isTrue();
    }

    @Test
    void refusalsNameRuleNumbersAndEvents() {
        grain();
        assertThat(
                        refused(
                                "samples split --sample A0001 --into A0001-001=5000ug,A0001-002=7300ug --sigma 10ug --loss 92ug"))
                .contains("rule mass-conservation", "12.340 mg before (event 1)", "12.392 mg after", "51 ug (3 sigma)");
        assertThat(
                        refused(
                                "samples register --sample A0001 --collection ryugu --form particle --mass 1mg --sigma 1ug --holder JAXA"))
                .contains("rule identity", "event 1");
        assertThat(
                        refused(
                                "samples register --sample \u04100002 --collection ryugu --form particle --mass 1mg --sigma 1ug --holder JAXA"))
                .contains("U+0410");
        assertThat(refused("samples weigh --sample A0001 --mass 12.340 --sigma 10ug"))
                .contains("--mass", "12.340mg");
        assertThat(refused("samples weigh --sample A0001 --mass 12ug --sigma 10ug"))
                .contains("rule mass-conservation");
        assertThat(refused("samples allocate --sample A0001 --to CNES --agreement A5"))
                .contains("rule agreement", "A5 between JAXA and CNES");
        assertThat(refused("samples allocate --sample A0001 --to NASA --agreement A6"))
                .contains("rule agreement", "A6");
        assertThat(refused("samples allocate --sample A0001 --to NASA --agreement A5 --by NASA"))
                .contains("rule authority");
        assertThat(refused("samples consume --sample A0009 --mass 1ug")).contains("A0009");
        assertThat(refused("samples consume --sample A0001 --mass 1ug --at 2099-01-01T00:00:00"))
                .contains("rule time");
        assertThat(refused("samples consume --sample A0001 --mass 1ug --at 2020-01-01T00:00:00"))
                .contains("rule time", "event 1");
        assertThat(
                        refused(
                                "samples register --sample A0002 --collection ryugu --form dust --mass 1mg --sigma 1ug --holder JAXA"))
                .contains("--form", "dust");
        assertThat(refused("samples split --sample A0001 --into A0001-001 --sigma 10ug"))
                .contains("--into");
        json("samples allocate --sample A0001 --to NASA --agreement A5");
        assertThat(refused("samples allocate --sample A0001 --to NASA --agreement A5"))
                .contains("rule custody", "event 2");
        assertThat(refused("samples send --sample A0001 --to CNES")).contains("--to", "NASA");
        assertThat(refused("samples receive --sample A0001")).contains("rule custody");
    }

    @Test
    void correctionsKeepWhatWasKnown() {
        grain();
        json("samples consume --sample A0001 --mass 4.3mg");
        JsonNode made = json("samples correct --event 2 --set mass=3.4mg --reason misread");
        assertThat(made.get("event").get("instead").get("mass_ug").asLong()).isEqualTo(3400);
        assertThat(json("samples balance --sample A0001")
                        .get("samples")
                        .get(0)
                        .get("mass_ug")
                        .asLong())
                .isEqualTo(8940);
        assertThat(refused("samples correct --event 2 --set mass=99mg --reason no"))
                .contains("rule mass-conservation, at event 2");
        assertThat(refused("samples correct --event 7 --set mass=99mg --reason no"))
                .contains("--event");
        assertThat(refused("samples correct --event 2 --set colour=red --reason no"))
                .contains("--set");
    }

    /** Each line's prev is the SHA-256 of the bytes of the line before, computed here anew. */
    @Test
    void anExportIsAChain() throws Exception {
        grain();
        json("samples weigh --sample A0001 --mass 12.345mg --sigma 10ug");
        json("samples environment --sample A0001 --environment air");
        Path file = folder.resolve("export.jsonl");
        Path table = folder.resolve("export.csv");
        json("samples export --out " + file + " --csv " + table);
        List<String> lines = Files.readAllLines(file);
        String prev = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains("\"prev\":\"" + prev + "\"").contains("\"seq\":" + (i + 1));
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(lines.get(i).getBytes(StandardCharsets.UTF_8));
            prev = HexFormat.of().formatHex(hash);
        }
        assertThat(run("samples export").out()).isEqualTo(Files.readString(file));
        assertThat(Files.readString(table)).contains("A0001,ryugu").contains("nitrogen air,false");
        JsonNode verified = CommandLineRun.json("samples", "verify", "--ledger", file.toString());
        assertThat(verified.get("head").asString()).isEqualTo(prev);
        assertThat(verified.get("firstBroken").isNull()).isTrue();
        assertThat(CommandLineRun.json("samples", "balance", "--ledger", file.toString())
                        .get("collections")
                        .get(0)
                        .get("registered_ug")
                        .asLong())
                .isEqualTo(12340);
        assertThat(CommandLineRun.refused(
                        "samples", "consume", "--sample", "A0001", "--mass", "1ug", "--ledger", file.toString()))
                .contains("read only");
        assertThat(CommandLineRun.refused(args("samples export --out " + file))).contains("--force");
        harmed(file, lines);
    }

    private static void harmed(Path file, List<String> lines) throws IOException {
        Path copy = file.resolveSibling("harmed.jsonl");
        Files.writeString(copy, String.join("\n", lines).replaceFirst("12345", "12346") + "\n");
        assertThat(CommandLineRun.json("samples", "verify", "--ledger", copy.toString())
                        .get("firstBroken")
                        .asLong())
                .isEqualTo(3);
        assertThat(CommandLineRun.refused("samples", "balance", "--ledger", copy.toString()))
                .contains("breaks at event 3");
        Files.write(copy, lines.subList(1, 3));
        assertThat(CommandLineRun.json("samples", "verify", "--ledger", copy.toString())
                        .get("firstBroken")
                        .asLong())
                .isEqualTo(1);
        Files.write(copy, lines.subList(0, 2));
        JsonNode cut = CommandLineRun.json("samples", "verify", "--ledger", copy.toString(), "--head", "0".repeat(64));
        assertThat(cut.get("firstBroken").isNull()).isTrue();
        assertThat(cut.get("headKept").asBoolean()).isFalse();
    }

    @Test
    void aLedgerIsThereOnce() {
        assertThat(CommandLineRun.refused("samples", "init", "--ledger", ledger))
                .contains("already");
        assertThat(CommandLineRun.refused(
                        "samples", "history", "--ledger", folder.resolve("none").toString()))
                .contains("samples init");
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
        assertThat(CommandLineRun.refused("samples", "history", "--ledger", "jdbc:sqlite:x"))
                .contains("--ledger");
        assertThat(json("samples history").get("events")).isEmpty();
    }

    /** Bennu by the published numbers: 0.663 g of 121.6 g on 2024-08-22, 333 of 366 days after the return: +9.0 %. */
    @Test
    void theShareOfBennu() {
        json(
                "samples collection --collection bennu --mission OSIRIS-REx --body Bennu --mass 121.6g --sigma 50mg --holder NASA"
                        + " --at 2023-09-24T15:00:00");
        json("samples register --sample J1 --collection bennu --form aggregate --mass 0.663g --sigma 1mg --holder NASA"
                + " --at 2024-02-15T00:00:00");
        json("samples exchange --sample J1 --to JAXA --agreement A5 --at 2024-08-22T00:00:00");
        JsonNode check = json("agreements check --as-of 2024-12-31");
        JsonNode share = check.get("obligations").get(1);
        assertThat(share.get("id").asString()).isEqualTo("R2");
        assertThat(share.get("met").asBoolean()).isTrue();
        assertThat(share.get("undecidable").asBoolean()).isFalse();
        assertThat(share.get("margin").asDouble()).isCloseTo(0.090, within(5e-4));
        assertThat(share.get("timeLeft_d").asLong()).isEqualTo(33);
        assertThat(check.get("obligations").get(0).get("undecidable").asBoolean())
                .isTrue();
        assertThat(CommandLineRun.json("agreements", "check", "--as-of", "2024-12-31")
                        .get("obligations")
                        .get(1)
                        .get("met")
                        .isNull())
                .isTrue();
    }

    @Test
    void agreementsWithTheirCaveats() {
        JsonNode list = CommandLineRun.json("agreements", "list").get("agreements");
        assertThat(list).hasSize(8);
        JsonNode a3 = CommandLineRun.json("agreements", "show", "A3");
        assertThat(a3.get("agreements").get(0).get("signed").asString()).contains("2019-06", "inferred");
        JsonNode a4 = CommandLineRun.json("agreements", "show", "A4");
        assertThat(a4.get("order").get(0).get("order").asString()).isEqualTo("undecidable");
        assertThat(CommandLineRun.of("agreements", "show", "C1").out()).contains("MASCOT", "DLR", "S0");
        assertThat(CommandLineRun.refused("agreements", "show", "A7")).contains("A5");
        assertThat(CommandLineRun.refused("agreements", "check", "--as-of", "yesterday"))
                .contains("--as-of");
    }
}
