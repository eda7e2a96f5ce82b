package space.stickney.science.fits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import space.stickney.core.run.Numbers;

/** Cards of a header in the order in which they were put. */
public final class FitsHeader {
    /** Bytes of a block; header and data are padded to whole ones. */
    public static final int BLOCK = 2880;

    private static final int CARD = 80;
    private static final int FIXED_END = 30;
    private final List<String> cards = new ArrayList<>();

    public FitsHeader put(String keyword, String value, String comment) {
        String quoted = "'" + pad(value.replace("'", "''"), 8) + "'";
        return card(keyword, pad(quoted, 20), comment);
    }

    public FitsHeader put(String keyword, long value, String comment) {
        return card(keyword, alignRight(Long.toString(value)), comment);
    }

    public FitsHeader put(String keyword, double value, String comment) {
        String number = Numbers.shortest(value);
        boolean plain = number.indexOf('.') < 0 && number.indexOf('E') < 0;
        return card(keyword, alignRight(plain ? number + ".0" : number), comment);
    }

    public FitsHeader put(String keyword, boolean value, String comment) {
        return card(keyword, alignRight(value ? "T" : "F"), comment);
    }

    /** A card without value; longer texts take several. */
    public FitsHeader comment(String text) {
        for (int at = 0; at < text.length(); at += CARD - 8) {
            cards.add(checked(pad("COMMENT " + text.substring(at, Math.min(text.length(), at + CARD - 8)), CARD)));
        }
        return this;
    }

    /** Number of bytes with END and padding. */
    public int size() {
        return blocks((cards.size() + 1L) * CARD);
    }

    /** The header as it stands in the file. */
    public byte[] bytes() {
        byte[] all = new byte[size()];
        Arrays.fill(all, (byte) ' ');
        int at = 0;
        for (String card : cards) {
            System.arraycopy(card.getBytes(StandardCharsets.US_ASCII), 0, all, at, CARD);
            at += CARD;
        }
        System.arraycopy("END".getBytes(StandardCharsets.US_ASCII), 0, all, at, 3);
        return all;
    }

    /** The least multiple of a block that holds so many bytes. */
    static int blocks(long bytes) {
        return Math.toIntExact((bytes + BLOCK - 1) / BLOCK * BLOCK);
    }

    private FitsHeader card(String keyword, String value, String comment) {
        if (!keyword.matches("[A-Z0-9_-]{1,8}")) {
            throw new IllegalArgumentException("not a FITS keyword: " + keyword);
        }
        String text = pad(keyword.toUpperCase(Locale.ROOT), 8) + "= " + value;
        if (text.length() > CARD) {
            throw new IllegalArgumentException("too long for a FITS card: " + text);
        }
        String whole = comment.isEmpty() ? text : text + " / " + comment;
        cards.add(checked(pad(whole.length() > CARD ? whole.substring(0, CARD) : whole, CARD)));
        return this;
    }

    private static String checked(String card) {
        if (card.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException("FITS cards hold printable ASCII only: " + card);
        }
        return card;
    }

    private static String alignRight(String value) {
        return " ".repeat(Math.max(0, FIXED_END - 10 - value.length())) + value;
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}
