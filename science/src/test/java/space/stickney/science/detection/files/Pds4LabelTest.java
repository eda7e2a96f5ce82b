package space.stickney.science.detection.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.time.AbsoluteDate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import space.stickney.flight.time.Scales;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;

class Pds4LabelTest {
    private static final AbsoluteDate START =
            new AbsoluteDate(2029, 1, 3, 14, 29, 52.0, Scales.standard().utc());
    private static final Pds4Product PRODUCT = new Pds4Product(
            "urn:stickney:sim:mmx:megane:spectra",
            "MEGANE spectra <simulated>",
            START,
            START.shiftedBy(1200),
            "MMX",
            "MMX",
            "MEGANE",
            "Phobos",
            "Satellite",
            "Simulated data.");

    @TempDir
    Path folder;

    private static Document parse(String label) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(label.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Element element(Document in, String name, int index) {
        return (Element) in.getElementsByTagName(name).item(index);
    }

    /** The label alone finds every number in the bytes: offsets, lengths, types and repetitions. */
    @Test
    void offsetsAreThoseOfTheBytes() throws Exception {
        TimeTaggedSpectra spectra = new TimeTaggedSpectra(
                "megane",
                EnergyScale.of(0, 1.25),
                List.of(
                        new TimeTaggedSpectra.Row(9.1e8, 9.1e8 + 600, 550, "target", new int[] {4, 5, 6}),
                        new TimeTaggedSpectra.Row(9.1e8 + 600, 9.1e8 + 1200, 551, "mars", new int[] {7, 8, 70_000})));
        Path file = folder.resolve("spectra.fits");
        TimeTaggedFits.write(file, spectra);
        byte[] bytes = Files.readAllBytes(file);
        Document label = parse(Pds4Label.spectra(file, spectra, PRODUCT));
        assertThat(text(label.getDocumentElement(), "file_size")).isEqualTo(Integer.toString(bytes.length));
        Element first = element(label, "Header", 0);
        Element second = element(label, "Header", 1);
        assertThat(new String(bytes, Integer.parseInt(text(second, "offset")), 8, StandardCharsets.US_ASCII))
                .isEqualTo("XTENSION");
        Element table = element(label, "Table_Binary", 0);
        int offset = Integer.parseInt(text(table, "offset"));
        assertThat(offset)
                .isEqualTo(Integer.parseInt(text(first, "object_length"))
                        + Integer.parseInt(text(second, "object_length")));
        int length = Integer.parseInt(text(table, "record_length"));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Element live = element(label, "Field_Binary", 2);
        assertThat(text(live, "name")).isEqualTo("LIVETIME");
        assertThat(text(live, "data_type")).isEqualTo("IEEE754MSBDouble");
        assertThat(buffer.getDouble(offset + length + Integer.parseInt(text(live, "field_location")) - 1))
                .isEqualTo(551);
        Element mode = element(label, "Field_Binary", 3);
        assertThat(new String(
                        bytes,
                        offset + Integer.parseInt(text(mode, "field_location")) - 1,
                        Integer.parseInt(text(mode, "field_length")),
                        StandardCharsets.US_ASCII))
                .isEqualTo("target");
        Element counts = element(label, "Group_Field_Binary", 0);
        assertThat(text(counts, "repetitions")).isEqualTo("3");
        assertThat(text(counts, "data_type")).isEqualTo("SignedMSB4");
        assertThat(buffer.getInt(offset + length + Integer.parseInt(text(counts, "group_location")) - 1 + 8))
                .isEqualTo(70_000);
        assertThat(offset + 2 * length).isLessThanOrEqualTo(bytes.length);
        assertThat(text(label.getDocumentElement(), "title")).isEqualTo("MEGANE spectra <simulated>");
        assertThat(text(label.getDocumentElement(), "start_date_time")).isEqualTo("2029-01-03T14:29:52.000Z");
    }

    @Test
    void tablesOfText() throws Exception {
        Path file = folder.resolve("geometry.csv");
        Files.writeString(file, "start_tdb_s,mode,n\n1.5E3,target,1\n2,\"mars, far\",2\n");
        Document label = parse(Pds4Label.table(file, Map.of("start_tdb_s", "s"), PRODUCT));
        Element table = element(label, "Table_Delimited", 0);
        int offset = Integer.parseInt(text(table, "offset"));
        assertThat(Files.readString(file).substring(offset)).startsWith("1.5E3");
        assertThat(text(table, "records")).isEqualTo("2");
        assertThat(text(element(label, "Field_Delimited", 0), "data_type")).isEqualTo("ASCII_Real");
        assertThat(text(element(label, "Field_Delimited", 0), "unit")).isEqualTo("s");
        assertThat(text(element(label, "Field_Delimited", 1), "data_type")).isEqualTo("UTF8_String");
        assertThat(text(element(label, "Field_Delimited", 2), "data_type")).isEqualTo("ASCII_Integer");
        assertThat(Pds4Label.beside(file)).isEqualTo(folder.resolve("geometry.xml"));
        // printf 'start_tdb_s,mode,n\n1.5E3,target,1\n2,"mars, far",2\n' | md5sum
        assertThat(text(label.getDocumentElement(), "md5_checksum")).isEqualTo("7952486da4fb7d468ed8e1575075b81c");
    }

    @Test
    void refusesIdentifiersThatPdsWould() {
        assertThatThrownBy(() -> new Pds4Product("urn:nasa:pds:Upper:x:y", "", START, START, "", "", "", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
