package space.stickney.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of a run as an answer: told by its ending, never guessed, and harmless if a browser shows it. */
final class FileAnswer {
    /** Nothing in a file of a run may run or load anything; drawings may style themselves. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml;charset=UTF-8",
            "xml", "application/xml",
            "txt", "text/plain;charset=UTF-8",
            "oem", "text/plain;charset=UTF-8",
            "aem", "text/plain;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "png", "image/png");

    private FileAnswer() {}

    /**
     * A file.
     *
     * @param download whether browsers are to save it, not to show it
     */
    static ResponseEntity<Resource> of(Path file, boolean download) {
        String name = String.valueOf(file.getFileName());
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        boolean save = download || type == null;
        try {
            return ResponseEntity.ok()
                    .contentType(type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.valueOf(type))
                    .header("Content-Security-Policy", POLICY)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            (save ? ContentDisposition.attachment() : ContentDisposition.inline())
                                    .filename(name)
                                    .build()
                                    .toString())
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .lastModified(Files.getLastModifiedTime(file).toMillis())
                    .body(new FileSystemResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
