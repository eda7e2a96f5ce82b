package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import space.stickney.core.fault.BadInput;

/** The page as a browser, a security scanner and a reader would take it, on the run folder of {@link SampleRun}. */
class ReportTest {
    @TempDir
    Path folder;

    private String page() throws IOException {
        return Report.html(SampleRun.write(folder));
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private void change(String file, String from, String to) throws IOException {
        SampleRun.write(folder);
        changeAlso(file, from, to);
    }

    private void changeAlso(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void isWellFormedAndItsIdentifiersAreUnique() throws Exception {
        List<Element> all = elements(parsed(page()));
        List<String> ids = all.stream()
                .map(e -> e.getAttribute("id"))
                .filter(s -> !s.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        List<String> targets = all.stream()
                .map(e -> e.getAttribute("href"))
                .filter(h -> h.startsWith("#"))
                .map(h -> h.substring(1))
                .toList();
        assertThat(ids)
                .containsAll(targets)
                .contains("figures", "phases", "velocity", "mass", "paths", "events", "checks");
    }

    /** The hash is of the element's text as HTML has it, the CDATA marks in it included. */
    @Test
    void thePolicyAdmitsTheStyleSheetAndTheScriptByTheirHashesAndNothingElse() throws Exception {
        String page = page();
        String policy = elements(parsed(page)).stream()
                .filter(e -> e.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(e -> e.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src '" + hashOfOnly("script", page) + "'; style-src '"
                        + hashOfOnly("style", page)
                        + "'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'");
    }

    private static String hashOfOnly(String tag, String page) throws Exception {
        Matcher found = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(found.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(found.find()).as("a second %s", tag).isFalse();
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void refersToNothingOutside() throws Exception {
        for (Element e : elements(parsed(page()))) {
            assertThat(e.getTagName()).isNotIn("link", "iframe", "object", "img", "image", "use", "foreignObject");
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                String name = e.getAttributes().item(i).getNodeName();
                String value = e.getAttributes().item(i).getNodeValue();
                assertThat(name).doesNotStartWith("on").isNotIn("style", "src", "xlink:href");
                if (!name.equals("xmlns")) {
                    assertThat(value).doesNotContain("://", "javascript:", "data:text");
                }
            }
        }
        assertThat(StyleSheet.shipped().css()).doesNotContain("url(", "@import", "://", "<", "&");
    }

    @Test
    void everyDrawingHasATextAlternativeAndACaption() throws Exception {
        Document document = parsed(page());
        NodeList drawings = document.getElementsByTagName("svg");
        assertThat(drawings.getLength()).isEqualTo(1 + 3 + 1 + 4 + 2 + 2 + 2 + 1 + 1 + 2);
        for (int i = 0; i < drawings.getLength(); i++) {
            Element svg = (Element) drawings.item(i);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        }
        assertThat(document.getElementsByTagName("figcaption").getLength())
                .isEqualTo(document.getElementsByTagName("figure").getLength())
                .isEqualTo(9);
    }

    /** The numbers stand in {@link SampleRun}; the sums are the rocket equation's, done by hand with 316 s. */
    @Test
    void thePlanSaysWhatWasNotPlacedAndWhy() throws Exception {
        String text = parsed(page()).getDocumentElement().getTextContent();
        assertThat(text).contains("Observation plan", "40.00", "1.00 d: altitude above the maximum");
    }

    /** The rows are those of {@link SampleRun}: a number with its drawing, a date, and one without a number, which has none. */
    @Test
    void theMatrixIsToldFromGoalToMargin() throws Exception {
        Document document = parsed(page());
        String text = document.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("1 met, 1 missed, 1 undecided.")
                .contains("8.25 % (7.75 to 8.75)", "≤ 10 %", "+17.5 %", "+3.5 sigma", "0.965 of 300 draws")
                .contains("2031-07-10", "−10.1 d", "not stated: no runs were drawn")
                .contains("nothing computes it: the requirement names no finding", "samples <of> \"Deimos\"")
                .contains("instruments.megane.background.continuum", "9.75 %", "2.5 Gbit", "2028-12-01 00:00:00.000");
        List<String> descriptions = elements(document).stream()
                .filter(e -> e.getTagName().equals("desc"))
                .map(Element::getTextContent)
                .filter(d -> d.contains("baseline"))
                .toList();
        assertThat(descriptions).hasSize(2);
        assertThat(descriptions.get(0))
                .contains("Predicted 8.25 %. instruments.megane.background.continuum: 7.5 at 0.005 1/s/keV");
    }

    /** Chips of the first screen lead to the rows; files that a row names are links only where the run has them. */
    @Test
    void theOpeningLeadsToTheRows() throws Exception {
        Document document = parsed(page());
        List<String> rows = elements(document).stream()
                .filter(e -> e.getTagName().equals("details")
                        && e.getAttribute("class").startsWith("requirement"))
                .map(e -> "#" + e.getAttribute("id"))
                .toList();
        List<String> chips = elements(document).stream()
                .filter(e -> e.getAttribute("class").startsWith("chip"))
                .map(e -> e.getAttribute("href"))
                .toList();
        assertThat(chips).isEqualTo(rows).hasSize(3).contains("#row-M1.1");
        assertThat(elements(document).stream()
                        .filter(e -> e.getTagName().equals("meter"))
                        .map(e -> e.getAttribute("aria-label")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Δv, ");
    }

    /** What the script adds is hidden until it runs; every link within the page has its end. */
    @Test
    void thePageIsWholeWithoutItsScript() throws Exception {
        Document document = parsed(page());
        List<String> ids = elements(document).stream()
                .map(e -> e.getAttribute("id"))
                .filter(i -> !i.isEmpty())
                .toList();
        elements(document).stream()
                .map(e -> e.getAttribute("href"))
                .filter(h -> h.startsWith("#"))
                .forEach(h -> assertThat(ids).contains(h.substring(1)));
        assertThat(StyleSheet.shipped().css()).contains("html:not(.live) .live-only { display: none; }");
        assertThat(document.getElementsByTagName("button").getLength()).isZero();
        assertThat(document.getElementsByTagName("figure").getLength()).isEqualTo((int)
                ids.stream().filter(i -> i.startsWith("figure-")).count());
    }

    @Test
    void aRunWithoutRequirementsHasNoMatrix() throws Exception {
        SampleRun.write(folder);
        Path path = folder.resolve("summary.json");
        String summary = Files.readString(path);
        int from = summary.indexOf("\"matrix\"");
        Files.writeString(path, summary.substring(0, from) + summary.substring(summary.indexOf("\"checks\"")));
        assertThat(Report.html(folder)).doesNotContain("Matrix of requirements").doesNotContain("href=\"#matrix\"");
    }

    @Test
    void showsWhatTheRunSays() throws Exception {
        String text = parsed(page()).getDocumentElement().getTextContent();
        assertThat(text)
                .contains("Launch on 31 Oct 2026 (C3 9.17 km²/s²), arrival at Mars on 6 Sep 2027")
                .contains("1,150 days in quasi-satellite orbit")
                .contains("entry at Earth on 10 Jul 2031 with 11.87 km/s for Woomera")
                .contains("Budget closes · 5 of 5 checks hold")
                .contains("82 × station-keeping, 24 Sep 2027")
                .contains("741.000")
                .contains("about 1.6 km/s (two-body estimate)")
                .contains("phases.launch.maximum-c3")
                .contains("13.0, 11.4 and 9.1 km");
    }

    private static String phase(String name, String kind, String facts) {
        return "{ \"name\" : \"" + name + "\", \"kind\" : \"" + kind
                + "\", \"start\" : \"2030-11-10T06:00:00.000\", \"end\" : \"2030-11-10T06:00:00.000\", \"facts\" : { "
                + facts.replace('\'', '"') + " } },\n    ";
    }

    private static String orbit(String name, double x, double y, double z, int days) {
        return phase(
                name,
                "quasi-satellite",
                "'x_km' : " + x + ", 'y_km' : " + y + ", 'z_km' : " + z + ", 'stay_days' : " + days
                        + ", 'keeping_months' : 20, 'keeping_lost' : 1, 'keeping_p95_m_s_per_month' : 0.58");
    }

    /** Of many phases each is called by what tells it apart, the head sums them up, tables set them side by side. */
    @Test
    void aStayOfManyPhasesIsToldTogether() throws Exception {
        SampleRun.write(folder);
        Path path = folder.resolve("summary.json");
        String summary = Files.readString(path);
        int from = summary.lastIndexOf('{', summary.indexOf("\"name\" : \"quasi-satellite\""));
        int to = summary.lastIndexOf('{', summary.indexOf("\"name\" : \"departure\""));
        String stay = orbit("quasi-satellite", 50.4, 97.4, 0.1, 100)
                + phase("landing", "landing", "'rover_outcome' : 'at rest', 'rover_contacts' : 10")
                + orbit("quasi-satellite-2", 31.6, 54.5, 20.2, 60)
                + phase(
                        "landing-2",
                        "landing",
                        "'site_latitude_deg' : -28.2, 'site_longitude_deg' : 185, 'touchdown_vertical_m_s' : 0.459,"
                                + " 'touchdown_lateral_m_s' : 0.033, 'footprint_p95_m' : 23.72, 'go' : 0.98")
                + orbit("quasi-satellite-3", 50.1, 97.2, 0.1, 40)
                + phase("flyby-tour", "flyby-tour", "'flybys' : 12, 'nearest_km' : 49.09");
        Files.writeString(path, summary.substring(0, from) + stay + summary.substring(to));
        String text = parsed(Report.html(folder)).getDocumentElement().getTextContent();
        assertThat(text)
                .contains("200 days in 3 quasi-satellite orbits from 32 × 54 km to 50 × 97 km (1 three-dimensional),"
                        + " a rover set down, one landing at 0.46 m/s, 12 flybys of Deimos (nearest 49 km), departure")
                .contains("QSO 50 × 97 km", "QSO 50 × 97 km (2)", "QSO 32 × 54 km 3-D", "rover drop")
                .contains("landing 28°S 175°W")
                .contains("Stay at the moon", "Quasi-satellite orbits and station-keeping", "0.980");
    }

    /** A burn that begins at the moment of a jettison, as a launch from a surface does, comes after it. */
    @Test
    void aBurnAtTheMomentOfAJettisonComesAfterIt() throws Exception {
        change("summary.json", "\"epoch\" : \"2027-09-18T06:00:00.000\"", "\"epoch\" : \"2027-09-24T06:00:00.000\"");
        assertThat(Report.html(folder)).contains("Filled areas: structure");
    }

    /**
     * The grid of quantiles has tails cut off at 1.64 sigma on each axis, so that all its hundred points lie in the 95 % ellipse of
     * their own covariance (2.45 sigma) but the four corners at (1.87, 1.87) of the grid's own sigma, 0.88.
     */
    @Test
    void footprintsAreDrawnWithTheShareOfTheirEllipse() throws Exception {
        assertThat(page())
                .contains(
                        "Of contact, the ellipse would hold 95 % of a Gaussian with the same covariance; it holds 97 of 101")
                .contains(
                        "Of rest, the ellipse would hold 95 % of a Gaussian with the same covariance; it holds 96 of 100")
                .contains("All runs: products/landing-rover.csv");
    }

    @Test
    void shortTablesAreShownAndLongOnesStayInTheirFile() throws Exception {
        String text = parsed(page()).getDocumentElement().getTextContent();
        assertThat(text).contains("flyby tour flybys").contains("speed (m/s)").contains("412.5");
        assertThat(text).doesNotContain("contact east");
    }

    @Test
    void aTableWithTextAmongItsNumbersIsRefused() throws Exception {
        change(SampleRun.FOOTPRINT, "3.000,4.000", "3.000,four");
        assertThatThrownBy(() -> Report.html(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("row 102")
                .hasMessageContaining("'four'");
    }

    @Test
    void aBrokenBudgetIsShownAsSuch() throws Exception {
        change("summary.json", "\"deltaV_m_s\" : 118.4", "\"deltaV_m_s\" : -118.4");
        assertThat(Report.html(folder)).contains("✗ Budget does not close").contains("−118.4 m/s");
    }

    @Test
    void textsOfTheScenarioAreData() throws Exception {
        String hostile =
                "</title><script>alert(1)</script><img src=x onerror='a' style=\\\"x\\\"> & \\u0000\\u202e ]]>";
        change("summary.json", "Martian Moons eXploration: launch 2026, return 2031", hostile);
        changeAlso("summary.json", "\"no published launch mass against C3\"", "\"" + hostile + "\"");
        changeAlso("summary.json", "\"trajectory.oem\"", "\"javascript:alert(1)\"");
        changeAlso("summary.json", "\"plane-change\"", "\"" + hostile + "\"");
        changeAlso("events.csv", "C3 9.17 km2/s2", "<svg onload=alert(1)>");
        String page = Report.html(folder);
        assertThat(page.replace(PageScript.text(), ""))
                .doesNotContain("<script>alert", "<img", "<svg onload", "\u202e", "\u0000");
        Document document = parsed(page);
        assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).startsWith("</title><script>alert(1)");
        assertThat(elements(document)).noneMatch(e -> e.getAttribute("href").contains(":"));
    }

    @Test
    void sameFolderSameBytesWhereverItStands() throws Exception {
        Path other = Files.createDirectory(folder.resolve("elsewhere"));
        String page = page();
        assertThat(Report.html(SampleRun.write(other))).isEqualTo(page).doesNotContain(folder.toString());
        Path written = Report.write(other);
        assertThat(written).isEqualTo(other.resolve("report.html")).hasContent(page);
    }

    @Test
    void drawsWhatIsThereWhenThereIsLittle() throws Exception {
        SampleRun.write(folder);
        Files.writeString(folder.resolve("paths.csv"), "view,object,phase,epoch,x_km,y_km,z_km\n");
        Files.writeString(folder.resolve("events.csv"), "epoch,tdb_s,phase,kind,detail\n");
        assertThat(parsed(Report.html(folder)).getElementsByTagName("svg").getLength())
                .isEqualTo(1 + 3 + 1 + 1 + 2);
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        SampleRun.write(folder);
        Files.delete(folder.resolve("paths.csv"));
        Files.delete(folder.resolve("events.csv"));
        assertThatThrownBy(() -> Report.html(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("paths.csv")
                .hasMessageContaining("events.csv")
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> Report.html(folder.resolve("nowhere"))).isInstanceOf(BadInput.class);
    }

    @Test
    void damageIsNamedAllAtOnce() throws Exception {
        change("summary.json", "\"start_kg\" : 4000", "\"start_kg\" : \"heavy\"");
        changeAlso("summary.json", "\"epoch\" : \"2027-09-06T14:21:00.000\"", "\"epoch\" : \"tomorrow\"");
        changeAlso("summary.json", "\"phases\"", "\"fases\"");
        assertThatThrownBy(() -> Report.html(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(".mass.start_kg: found \"heavy\"; valid: a number")
                .hasMessageContaining(".maneuvers[3].epoch: found \"tomorrow\"")
                .hasMessageContaining(".phases: found nothing; valid: a list");
    }

    @Test
    void otherDamageIsNamedToo() throws Exception {
        for (String[] damage : new String[][] {
            {"summary.json", "{", "not JSON"},
            {"summary.json", "stickney/fly/1", "stickney/fly/2"},
            {"summary.json", "\"mission\"", "\"schema\": \"stickney/fly/1\", \"mission\""},
            {"paths.csv", "x_km", "x_m"},
            {
                "paths.csv",
                "heliocentric,Earth,,2026-10-31T20:46:31.000,",
                "heliocentric,Earth,,2026-10-31T20:46:31.000,NaN"
            },
            {"events.csv", "2027-09-04T02:00:00.000", "2027-09-34T02:00:00.000"},
            {"events.csv", ",center,", ",center,,"}
        }) {
            change(damage[0], damage[1], damage[2]);
            assertThatThrownBy(() -> Report.html(folder))
                    .as(damage[2])
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(damage[0]);
        }
    }

    @Test
    void modulesThatDoNotAddUpAreNotDrawn() throws Exception {
        assertThat(page()).contains("Filled areas: structure");
        changeAlso("summary.json", "\"dry_kg\" : 910", "\"dry_kg\" : 920");
        assertThat(Report.html(folder))
                .contains("do not add up to the launch mass")
                .doesNotContain("Filled areas");
    }

    @Test
    void numbersThatAreNoNumbersAreRefused() throws Exception {
        change("summary.json", "\"start_kg\" : 4000", "\"start_kg\" : 1e999");
        assertThatThrownBy(() -> Report.html(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("start_kg");
    }
}
