package space.stickney.science.fits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;

/** The binary tables of a FITS file: cards and plain columns (A, B, I, J, K, E, D; no heap). A file must fit in memory. */
public final class FitsFile {
    private static final int CARD = 80;
    private final String where;
    private final ByteBuffer bytes;
    private final List<Table> tables = new ArrayList<>();

    private FitsFile(String where, byte[] bytes) {
        this.where = where;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads all headers.
     *
     * @throws BadInput if a header cannot be understood or data are missing
     */
    public static FitsFile read(Path file) throws IOException {
        FitsFile fits = new FitsFile(file.toString(), Files.readAllBytes(file));
        fits.scan();
        return fits;
    }

    public List<Table> tables() {
        return List.copyOf(tables);
    }

    /** The table with a name; a BadInput if there is none. */
    public Table table(String name) {
        return find(name)
                .orElseThrow(() -> new BadInput(
                        where,
                        "no binary table " + name,
                        "one of this name among "
                                + tables.stream().map(Table::name).toList()));
    }

    /** The table with a name, if there is one. */
    public Optional<Table> find(String name) {
        return tables.stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
    }

    private void scan() {
        int at = 0;
        do {
            Map<String, String> cards = new LinkedHashMap<>();
            int start = at;
            at = header(at, cards);
            if (start == 0 && !cards.getOrDefault("SIMPLE", "").equals("T")) {
                throw new BadInput(where, "no card SIMPLE = T at its beginning", "a FITS file");
            }
            Table unit = new Table(cards, at);
            long size = unit.dataBytes();
            if (size > bytes.capacity() - at) {
                throw new BadInput(
                        where + " from byte " + at,
                        (bytes.capacity() - at) + " bytes of data",
                        size + " as the header says");
            }
            if (unit.string("XTENSION").equals("BINTABLE")) {
                unit.layOut();
                tables.add(unit);
            }
            at = (int) Math.min(
                    bytes.capacity(), at + (size + FitsHeader.BLOCK - 1) / FitsHeader.BLOCK * FitsHeader.BLOCK);
        } while (bytes.capacity() - at >= FitsHeader.BLOCK);
    }

    private int header(int from, Map<String, String> cards) {
        for (int at = from; at + CARD <= bytes.capacity(); at += CARD) {
            String card = new String(bytes.array(), at, CARD, StandardCharsets.ISO_8859_1);
            String keyword = card.substring(0, 8).trim();
            if (keyword.equals("END")) {
                return Math.min(bytes.capacity(), from + FitsHeader.blocks(at + CARD - from));
            }
            if (card.startsWith("= ", 8)) {
                cards.putIfAbsent(keyword, value(card.substring(10), at));
            }
        }
        throw new BadInput(where + " from byte " + from, "a header without END", "a FITS header");
    }

    private String value(String field, int at) {
        String text = field.trim();
        if (!text.startsWith("'")) {
            int slash = text.indexOf('/');
            return (slash < 0 ? text : text.substring(0, slash)).trim();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'') {
                out.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                out.append(c);
                i++;
            } else {
                return out.toString().stripTrailing();
            }
        }
        throw new BadInput(where + " card at byte " + at, "a text that never ends", "a closing quote");
    }

    /** A binary table. */
    public final class Table {
        private final Map<String, String> cards;
        private final int start;
        private final List<FitsTable.Column> columns = new ArrayList<>();
        private final List<Integer> offsets = new ArrayList<>();
        private int rowBytes;

        private Table(Map<String, String> cards, int start) {
            this.cards = cards;
            this.start = start;
        }

        /** EXTNAME, empty if it has none. */
        public String name() {
            return string("EXTNAME");
        }

        public int rows() {
            return whole("NAXIS2");
        }

        public boolean has(String keyword) {
            return cards.containsKey(keyword);
        }

        /** Value of a card as it stands, without quotes; a BadInput if there is none. */
        public String text(String keyword) {
            String value = cards.get(keyword);
            if (value == null) {
                throw new BadInput(where + " " + name(), "no card " + keyword, "one");
            }
            return value;
        }

        /** Value of a card as a number. */
        public double number(String keyword) {
            try {
                double value = Double.parseDouble(text(keyword).replace('D', 'E'));
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw notANumber(keyword);
            }
            throw notANumber(keyword);
        }

        /** Value of a card as a whole number, not negative. */
        public int whole(String keyword) {
            double value = number(keyword);
            if (value < 0 || value > Integer.MAX_VALUE || value != (int) value) {
                throw new BadInput(where + " " + name() + " " + keyword, text(keyword), "a whole number, not negative");
            }
            return (int) value;
        }

        /** Value of a text card, empty if there is none. */
        public String string(String keyword) {
            return cards.getOrDefault(keyword, "");
        }

        /** Index of a column; a BadInput if there is none. */
        public int column(String name) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equalsIgnoreCase(name)) {
                    return i;
                }
            }
            throw new BadInput(
                    where + " " + name(),
                    "no column " + name,
                    "one among " + columns.stream().map(FitsTable.Column::name).toList());
        }

        public List<FitsTable.Column> columns() {
            return List.copyOf(columns);
        }

        /** The first element of a field. */
        public double number(int row, int column) {
            return element(row, column, 0);
        }

        /** A field of text, without blanks and zeros at its end. */
        public String text(int row, int column) {
            FitsTable.Column c = columns.get(column);
            String all = new String(bytes.array(), at(row, column), c.bytes(), StandardCharsets.ISO_8859_1);
            int end = all.indexOf('\0');
            return (end < 0 ? all : all.substring(0, end)).stripTrailing();
        }

        /** A field of whole numbers. */
        public int[] integers(int row, int column) {
            FitsTable.Column c = columns.get(column);
            int[] out = new int[c.repeat()];
            int at = at(row, column);
            if (c.type() == FitsTable.Type.SHORT) {
                for (int i = 0; i < out.length; i++) {
                    out[i] = bytes.getShort(at + 2 * i);
                }
                return out;
            }
            for (int i = 0; i < out.length; i++) {
                double x = element(row, column, i);
                out[i] = (int) x;
                if (out[i] != x) {
                    throw new BadInput(
                            where + " " + name() + " row " + (row + 1) + " " + c.name(), x + "", "whole numbers");
                }
            }
            return out;
        }

        private double element(int row, int column, int i) {
            FitsTable.Column c = columns.get(column);
            int at = at(row, column) + i * c.type().bytes();
            return switch (c.type()) {
                case SHORT -> bytes.getShort(at);
                case INT -> bytes.getInt(at);
                case LONG -> bytes.getLong(at);
                case FLOAT -> bytes.getFloat(at);
                case DOUBLE -> bytes.getDouble(at);
                case BYTE -> bytes.get(at) & 0xff;
                case TEXT -> throw new BadInput(where + " " + name() + " " + c.name(), "text", "numbers");
            };
        }

        private int at(int row, int column) {
            return start + row * rowBytes + offsets.get(column);
        }

        private long dataBytes() {
            double bits = Math.abs(number("BITPIX"));
            if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
                throw new BadInput(where + " " + name() + " BITPIX", text("BITPIX"), "8, 16, 32, 64, -32 or -64");
            }
            long unit = (long) bits / 8;
            double size = unit;
            int axes = whole("NAXIS");
            if (axes == 0) {
                return 0;
            }
            for (int i = 1; i <= Math.min(axes, 999); i++) {
                size *= whole("NAXIS" + i);
            }
            double heap = has("PCOUNT") ? (double) unit * whole("PCOUNT") : 0;
            // a product beyond 2^53 is far beyond any file, so that a double is good enough
            return (long) ((has("GCOUNT") ? whole("GCOUNT") : 1) * (size + heap));
        }

        private void layOut() {
            int offset = 0;
            for (int i = 1; i <= whole("TFIELDS"); i++) {
                FitsTable.Column column = format(i);
                boolean scaled = has("TSCAL" + i) && number("TSCAL" + i) != 1;
                boolean shifted = has("TZERO" + i) && number("TZERO" + i) != 0;
                if (scaled || shifted) {
                    throw new BadInput(where + " " + name() + " column " + i, "TSCAL or TZERO", "a plain column");
                }
                columns.add(column);
                offsets.add(offset);
                offset += column.bytes();
            }
            if (offset != whole("NAXIS1")) {
                throw new BadInput(
                        where + " " + name(), "columns of " + offset + " bytes", "NAXIS1 = " + whole("NAXIS1"));
            }
            rowBytes = offset;
        }

        private FitsTable.Column format(int i) {
            String form = text("TFORM" + i);
            int digits = 0;
            while (digits < form.length() && Character.isDigit(form.charAt(digits))) {
                digits++;
            }
            Optional<FitsTable.Type> type =
                    digits < form.length() && digits < 8 ? FitsTable.Type.of(form.charAt(digits)) : Optional.empty();
            int repeat = digits == 0 ? 1 : Integer.parseInt(form.substring(0, digits));
            return new FitsTable.Column(
                    string("TTYPE" + i),
                    type.orElseThrow(() -> new BadInput(
                            where + " " + name() + " TFORM" + i, form, "a number and one of A, B, I, J, K, E, D")),
                    repeat,
                    string("TUNIT" + i),
                    "");
        }

        private BadInput notANumber(String keyword) {
            return new BadInput(where + " " + name() + " " + keyword, text(keyword), "a number");
        }
    }
}
