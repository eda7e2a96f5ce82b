package space.stickney.science.fits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Layout of a binary table: columns, their places in a row, and the header that describes them. Rows are big-endian without padding.
 *
 * @param columns in the order of the row
 */
public record FitsTable(List<Column> columns) {
    public FitsTable {
        columns = List.copyOf(columns);
    }

    /** What a column holds: the letter of TFORM and the bytes of an element. */
    public enum Type {
        TEXT('A', 1),
        BYTE('B', 1),
        SHORT('I', 2),
        INT('J', 4),
        LONG('K', 8),
        FLOAT('E', 4),
        DOUBLE('D', 8);

        final char letter;
        final int bytes;

        Type(char letter, int bytes) {
            this.letter = letter;
            this.bytes = bytes;
        }

        /** The type of a letter of TFORM, if it is a plain one. */
        static Optional<Type> of(char letter) {
            return Arrays.stream(values()).filter(t -> t.letter == letter).findFirst();
        }

        /** Bytes of an element. */
        public int bytes() {
            return bytes;
        }
    }

    /**
     * A column.
     *
     * @param name TTYPE
     * @param type of its elements
     * @param repeat elements in a row
     * @param unit TUNIT, may be empty
     * @param about comment
     */
    public record Column(String name, Type type, int repeat, String unit, String about) {
        /** Bytes in a row. */
        public int bytes() {
            return repeat * type.bytes;
        }
    }

    /** Bytes of a row. */
    public int rowBytes() {
        return columns.stream().mapToInt(Column::bytes).sum();
    }

    /** Byte of a row at which a column begins. */
    public int offset(int column) {
        return columns.subList(0, column).stream().mapToInt(Column::bytes).sum();
    }

    /** The mandatory cards of a table extension and those of the columns; more may be put. */
    public FitsHeader header(String name, long rows) {
        FitsHeader header = new FitsHeader()
                .put("XTENSION", "BINTABLE", "binary table")
                .put("BITPIX", 8, "")
                .put("NAXIS", 2, "")
                .put("NAXIS1", rowBytes(), "bytes of a row")
                .put("NAXIS2", rows, "rows")
                .put("PCOUNT", 0, "")
                .put("GCOUNT", 1, "")
                .put("TFIELDS", columns.size(), "columns");
        int i = 0;
        for (Column column : columns) {
            i++;
            header.put("TTYPE" + i, column.name, column.about);
            header.put("TFORM" + i, (column.repeat == 1 ? "" : column.repeat) + String.valueOf(column.type.letter), "");
            if (!column.unit.isEmpty()) {
                header.put("TUNIT" + i, column.unit, "");
            }
        }
        return header.put("EXTNAME", name, "");
    }

    /** Header of a file without an image: what stands before the first extension. */
    public static FitsHeader primary() {
        return new FitsHeader()
                .put("SIMPLE", true, "FITS standard 4.0")
                .put("BITPIX", 8, "")
                .put("NAXIS", 0, "no image")
                .put("EXTEND", true, "");
    }

    /** Zero bytes that fill the last block after so many bytes of rows. */
    public static byte[] padding(long bytes) {
        return new byte[(int) ((FitsHeader.BLOCK - bytes % FitsHeader.BLOCK) % FitsHeader.BLOCK)];
    }

    /** Builds a layout column by column. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();

        public Builder column(String name, Type type, int repeat, String unit, String about) {
            columns.add(new Column(name, type, repeat, unit, about));
            return this;
        }

        public FitsTable build() {
            return new FitsTable(columns);
        }
    }
}
