package space.stickney.science.detection.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.stickney.core.run.Csv;
import space.stickney.science.detection.TimeTaggedFits;
import space.stickney.science.detection.TimeTaggedSpectra;
import space.stickney.science.fits.FitsTable;

/**
 * PDS4 labels (information model 1.21) for products as they stand in a folder: offsets and lengths are those of the bytes. The label describes the file,
 * it does not change it.
 */
public final class Pds4Label {
    private static final String MODEL = "1.21.0.0";
    private final XmlLines xml = new XmlLines();

    private Pds4Label() {}

    /** Label of time-tagged spectra: both FITS headers and the table, by {@link TimeTaggedFits#rowsStart}. */
    public static String spectra(Path fits, TimeTaggedSpectra spectra, Pds4Product product) throws IOException {
        byte[] bytes = Files.readAllBytes(fits);
        FitsTable layout = TimeTaggedFits.layout(spectra);
        int primary = FitsTable.primary().size();
        int rows = TimeTaggedFits.rowsStart(spectra);
        Pds4Label label = new Pds4Label();
        label.begin(product, fits, bytes);
        label.header("primary", 0, primary, "FITS 3.0");
        label.header("spectra_header", primary, rows - primary, "FITS 3.0");
        label.binary(layout, rows, spectra.rows().size());
        return label.end();
    }

    /**
     * Label of a table of comma-separated values with one header line, as {@link Csv} writes them.
     *
     * @param units by column name, as PDS4 writes them ("s", "m", "keV"); columns that are not named have none
     */
    public static String table(Path csv, Map<String, String> units, Pds4Product product) throws IOException {
        byte[] bytes = Files.readAllBytes(csv);
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> rows = Csv.read(csv.toString(), text);
        int header = Csv.row(rows.get(0)).getBytes(StandardCharsets.UTF_8).length;
        Pds4Label label = new Pds4Label();
        label.begin(product, csv, bytes);
        label.header("column_names", 0, header, "UTF-8 Text");
        label.delimited(rows, header, units);
        return label.end();
    }

    /** Where the label of a product stands: beside it, ending with .xml. */
    public static Path beside(Path product) {
        String name = String.valueOf(product.getFileName());
        int dot = name.lastIndexOf('.');
        return product.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".xml");
    }

    private void begin(Pds4Product p, Path file, byte[] bytes) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<?xml-model href=\"https://pds.nasa.gov/pds4/pds/v1/PDS4_PDS_1L00.sch\""
                        + " schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>")
                .open(
                        "Product_Observational xmlns=\"http://pds.nasa.gov/pds4/pds/v1\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"http://pds.nasa.gov/pds4/pds/v1 https://pds.nasa.gov/pds4/pds/v1/PDS4_PDS_1L00.xsd\"");
        xml.open("Identification_Area")
                .leaf("logical_identifier", p.identifier())
                .leaf("version_id", "1.0")
                .leaf("title", p.title())
                .leaf("information_model_version", MODEL)
                .leaf("product_class", "Product_Observational")
                .close();
        observation(p);
        xml.open("File_Area_Observational")
                .open("File")
                .leaf("file_name", String.valueOf(file.getFileName()))
                .leaf("file_size unit=\"byte\"", bytes.length)
                .leaf("md5_checksum", md5(bytes))
                .close();
    }

    private void observation(Pds4Product p) {
        xml.open("Observation_Area").leaf("comment", p.description());
        xml.open("Time_Coordinates")
                .leaf("start_date_time", ClockTime.utc(p.start()))
                .leaf("stop_date_time", ClockTime.utc(p.stop()))
                .close();
        xml.open("Investigation_Area").leaf("name", p.investigation()).leaf("type", "Mission");
        reference("investigation:mission." + part(p.investigation()), "data_to_investigation");
        xml.close().open("Observing_System");
        for (String[] component : new String[][] {{p.spacecraft(), "Host"}, {p.instrument(), "Instrument"}}) {
            xml.open("Observing_System_Component")
                    .leaf("name", component[0])
                    .leaf("type", component[1])
                    .close();
        }
        xml.close().open("Target_Identification").leaf("name", p.target()).leaf("type", p.targetType());
        reference("target:" + part(p.targetType()) + "." + part(p.target()), "data_to_target");
        xml.close().close();
    }

    private void reference(String what, String type) {
        xml.open("Internal_Reference")
                .leaf("lid_reference", "urn:nasa:pds:context:" + what)
                .leaf("reference_type", type)
                .close();
    }

    private void header(String name, int offset, int length, String standard) {
        xml.open("Header")
                .leaf("name", name)
                .leaf("offset unit=\"byte\"", offset)
                .leaf("object_length unit=\"byte\"", length)
                .leaf("parsing_standard_id", standard)
                .close();
    }

    private void binary(FitsTable layout, int offset, int rows) {
        List<FitsTable.Column> columns = layout.columns();
        long arrays = columns.stream().filter(Pds4Label::isArray).count();
        xml.open("Table_Binary")
                .leaf("name", "spectra")
                .leaf("offset unit=\"byte\"", offset)
                .leaf("records", rows)
                .open("Record_Binary")
                .leaf("fields", columns.size() - arrays)
                .leaf("groups", arrays)
                .leaf("record_length unit=\"byte\"", layout.rowBytes());
        for (int i = 0; i < columns.size(); i++) {
            FitsTable.Column c = columns.get(i);
            if (isArray(c)) {
                xml.open("Group_Field_Binary")
                        .leaf("name", c.name().toLowerCase(Locale.ROOT) + "_by_channel")
                        .leaf("repetitions", c.repeat())
                        .leaf("fields", 1)
                        .leaf("groups", 0)
                        .leaf("group_location unit=\"byte\"", layout.offset(i) + 1)
                        .leaf("group_length unit=\"byte\"", c.bytes());
                field(c, 1, c.type().bytes());
                xml.close();
            } else {
                field(c, layout.offset(i) + 1, c.bytes());
            }
        }
        xml.close().close();
    }

    private void field(FitsTable.Column c, int location, int length) {
        xml.open("Field_Binary")
                .leaf("name", c.name())
                .leaf("field_location unit=\"byte\"", location)
                .leaf("data_type", type(c.type()))
                .leaf("field_length unit=\"byte\"", length);
        if (!c.unit().isEmpty()) {
            xml.leaf("unit", c.unit());
        }
        xml.leaf("description", c.about()).close();
    }

    private static boolean isArray(FitsTable.Column c) {
        return c.type() != FitsTable.Type.TEXT && c.repeat() > 1;
    }

    private static String type(FitsTable.Type type) {
        return switch (type) {
            case TEXT -> "ASCII_String";
            case BYTE -> "UnsignedByte";
            case SHORT -> "SignedMSB2";
            case INT -> "SignedMSB4";
            case LONG -> "SignedMSB8";
            case FLOAT -> "IEEE754MSBSingle";
            case DOUBLE -> "IEEE754MSBDouble";
        };
    }

    private void delimited(List<List<String>> rows, int offset, Map<String, String> units) {
        List<String> names = rows.get(0);
        List<List<String>> data = rows.subList(1, rows.size());
        xml.open("Table_Delimited")
                .leaf("name", "table")
                .leaf("offset unit=\"byte\"", offset)
                .leaf("parsing_standard_id", "PDS DSV 1")
                .leaf("records", data.size())
                .leaf("record_delimiter", "Line-Feed")
                .leaf("field_delimiter", "Comma")
                .open("Record_Delimited")
                .leaf("fields", names.size())
                .leaf("groups", 0);
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            xml.open("Field_Delimited")
                    .leaf("name", names.get(i))
                    .leaf("field_number", i + 1)
                    .leaf(
                            "data_type",
                            textType(data.stream().map(r -> r.get(column)).toList()));
            String unit = units.getOrDefault(names.get(i), "");
            if (!unit.isEmpty()) {
                xml.leaf("unit", unit);
            }
            xml.close();
        }
        xml.close().close();
    }

    private static String textType(List<String> values) {
        if (values.stream().allMatch(v -> v.isEmpty() || v.matches("[+-]?\\d{1,18}"))) {
            return "ASCII_Integer";
        }
        boolean real =
                values.stream().allMatch(v -> v.isEmpty() || v.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?"));
        return real ? "ASCII_Real" : "UTF8_String";
    }

    private String end() {
        return xml.close().close().text();
    }

    private static String part(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "_");
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
