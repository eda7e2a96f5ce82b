package space.stickney.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import space.stickney.report.page.Report;

/**
 * The reports that were looked at last, ready to be sent: the file of the run folder with a line of links to the server's own pages
 * before everything else, plain and compressed.
 */
@Component
class ReportCache {
    private static final int KEPT = 8;
    private static final String BEGIN = "<main";
    private static final String LINKS = "<p class=\"note\"><a href=\"../../\">All runs</a> · <a href=\"details\">Files,"
            + " comparison, download</a></p>";

    private final Map<Path, Page> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Page> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A report.
     *
     * @param tag changes with the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(String tag, byte[] plain, byte[] gzip) {}

    /** The report of a run; made from its files if the folder has none. */
    Page get(Path folder) throws IOException {
        Path file = folder.resolve(Report.NAME);
        boolean written = Files.isRegularFile(file);
        Path dated = written ? file : folder.resolve("summary.json");
        String tag = "\"" + Files.getLastModifiedTime(dated).toMillis() + "-" + Files.size(dated) + "\"";
        synchronized (this) {
            Page known = pages.get(folder);
            if (known != null && known.tag().equals(tag)) {
                return known;
            }
        }
        Page page = page(tag, written ? Files.readString(file, StandardCharsets.UTF_8) : Report.html(folder));
        synchronized (this) {
            pages.put(folder, page);
        }
        return page;
    }

    private static Page page(String tag, String html) throws IOException {
        int main = html.indexOf(BEGIN);
        int at = main < 0 ? -1 : html.indexOf('>', main);
        String linked = at < 0 ? html : html.substring(0, at + 1) + LINKS + html.substring(at + 1);
        byte[] plain = linked.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return new Page(tag, plain, out.toByteArray());
    }
}
