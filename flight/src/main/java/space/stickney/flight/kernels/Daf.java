package space.stickney.flight.kernels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;

/**
 * A Double Precision Array File, the container of SPK: records of 1,024 bytes; the first says where the linked list of
 * summary records begins; each summary gives two doubles, six integers and the addresses of an array of doubles (NAIF,
 * "DAF Required Reading", N67). Both byte orders are read; a file without the word that names its order (before 1993 and
 * some since) is judged by whether ND = 2 and NI = 6 come out.
 *
 * @param storage the bytes
 * @param order of bytes in the file
 * @param internalName 60 characters given by the maker, blanks at the end removed
 * @param comments lines of the comment area
 * @param summaries in the order of the file
 */
record Daf(DafStorage storage, ByteOrder order, String internalName, List<String> comments, List<Summary> summaries) {
    static final int RECORD = 1024;
    static final int ND = 2;
    static final int NI = 6;
    /** Doubles of one summary: two, and six integers packed in three. */
    static final int SUMMARY = ND + (NI + 1) / 2;

    static final int NAME = 8 * SUMMARY;
    static final int SUMMARIES_OF_RECORD = (RECORD / 8 - 3) / SUMMARY;
    /** What a transfer in text mode would have changed (NAIF's FTP validation string). */
    static final String TRANSFER_TEST = "FTPSTR:\r:\n:\r\n:\r\0:\201:\020\316:ENDFTP";

    private static final int WORD = 8;

    /**
     * One array of the file.
     *
     * @param doubles the ND doubles
     * @param integers the NI integers; the last two are the first and last address, counted in doubles from 1
     * @param name up to 40 characters
     */
    record Summary(double[] doubles, int[] integers, String name) {
        long begin() {
            return integers[NI - 2];
        }

        long end() {
            return integers[NI - 1];
        }
    }

    static Daf read(DafStorage storage) {
        ByteBuffer first = storage.view(0, RECORD, ByteOrder.BIG_ENDIAN, "the file record");
        String word = text(first, 0, WORD);
        if (!word.equals("DAF/SPK") && !word.equals("NAIF/DAF")) {
            throw bad(storage, "a file that begins with \"" + printable(word) + "\"", "a binary SPK file (DAF/SPK)");
        }
        ByteOrder order = order(storage, first);
        first.order(order);
        refuseTransferDamage(storage, first);
        String internalName = text(first, 16, 60);
        int forward = first.getInt(76);
        List<Summary> summaries = summaries(storage, order, forward);
        return new Daf(storage, order, internalName, comments(storage, forward), summaries);
    }

    /** The doubles of an array. */
    ByteBuffer array(Summary summary) {
        long doubles = summary.end() - summary.begin() + 1;
        return storage.view(8 * (summary.begin() - 1), 8 * doubles, order, "the segment \"" + summary.name() + "\"");
    }

    private static ByteOrder order(DafStorage storage, ByteBuffer first) {
        String format = text(first, 88, WORD);
        boolean big = first.order(ByteOrder.BIG_ENDIAN).getInt(8) == ND && first.getInt(12) == NI;
        first.order(ByteOrder.LITTLE_ENDIAN);
        boolean little = first.getInt(8) == ND && first.getInt(12) == NI;
        if (big == little) {
            throw bad(storage, "a file record without ND = 2 and NI = 6", "an SPK file, in either byte order");
        }
        String expected = big ? "BIG-IEEE" : "LTL-IEEE";
        if (format.endsWith("-IEEE") && !format.equals(expected)) {
            throw bad(storage, "the word " + format + " with numbers in the other byte order", expected);
        }
        if (format.startsWith("VAX-")) {
            throw bad(storage, "numbers in the format " + format, "IEEE numbers (BIG-IEEE or LTL-IEEE)");
        }
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static void refuseTransferDamage(DafStorage storage, ByteBuffer first) {
        String found = latin(first, 699, TRANSFER_TEST.length());
        if (found.startsWith("FTPSTR") && !found.equals(TRANSFER_TEST)) {
            throw bad(storage, "a file changed by a transfer in text mode", "a copy made in binary mode");
        }
    }

    private static List<Summary> summaries(DafStorage storage, ByteOrder order, int forward) {
        List<Summary> all = new ArrayList<>();
        long records = storage.size() / RECORD;
        long visited = 0;
        long record = forward;
        while (record != 0) {
            if (record < 2 || ++visited > records) {
                throw bad(storage, "a list of summaries that leads to record " + record, "a list that ends with 0");
            }
            String what = "the summary record " + record;
            ByteBuffer view = storage.view((record - 1) * RECORD, RECORD, order, what);
            int count = whole(storage, view.getDouble(16), SUMMARIES_OF_RECORD, what + " with the count ");
            ByteBuffer names = count == 0
                    ? view
                    : storage.view(record * RECORD, (long) count * NAME, order, "the names of " + what);
            for (int i = 0; i < count; i++) {
                all.add(summary(storage, view, names, i));
            }
            record = whole(storage, view.getDouble(0), Integer.MAX_VALUE, what + " that points to ");
        }
        return List.copyOf(all);
    }

    private static Summary summary(DafStorage storage, ByteBuffer view, ByteBuffer names, int index) {
        int at = 24 + index * NAME;
        double[] doubles = {view.getDouble(at), view.getDouble(at + 8)};
        int[] integers = new int[NI];
        for (int i = 0; i < NI; i++) {
            integers[i] = view.getInt(at + 8 * ND + 4 * i);
        }
        Summary summary = new Summary(doubles, integers, printable(text(names, index * NAME, NAME)));
        if (summary.begin() < 1 || summary.end() < summary.begin() || summary.end() > storage.size() / 8) {
            String found = "the segment \"" + summary.name() + "\" at addresses " + summary.begin() + " to "
                    + summary.end() + ", but the file has " + storage.size() / 8;
            throw bad(storage, found, "addresses inside the file; this one is truncated or damaged");
        }
        return summary;
    }

    /** Lines end with NUL, the whole with EOT; the first 1,000 bytes of each record count. */
    private static List<String> comments(DafStorage storage, int forward) {
        StringBuilder text = new StringBuilder();
        for (long record = 2; record < forward; record++) {
            ByteBuffer view =
                    storage.view((record - 1) * RECORD, RECORD, ByteOrder.BIG_ENDIAN, "the comment record " + record);
            String part = latin(view, 0, 1000);
            int end = part.indexOf('\4');
            text.append(part, 0, end < 0 ? part.length() : end);
            if (end >= 0) {
                break;
            }
        }
        if (text.length() == 0) {
            return List.of();
        }
        String all = text.toString();
        return List.of((all.endsWith("\0") ? all.substring(0, all.length() - 1) : all).split("\0", -1));
    }

    private static int whole(DafStorage storage, double value, int limit, String what) {
        if (!(value >= 0 && value <= limit && value == Math.rint(value))) {
            throw bad(storage, what + value, "a whole number from 0 to " + limit);
        }
        return (int) value;
    }

    private static String text(ByteBuffer view, int at, int length) {
        String s = latin(view, at, length);
        int end = length;
        while (end > 0 && (s.charAt(end - 1) == ' ' || s.charAt(end - 1) == '\0')) {
            end--;
        }
        return s.substring(0, end);
    }

    private static String latin(ByteBuffer view, int at, int length) {
        byte[] bytes = new byte[length];
        view.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    static BadInput bad(DafStorage storage, String found, String valid) {
        return new BadInput(storage.name(), found, valid);
    }
}
