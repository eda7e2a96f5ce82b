package space.stickney.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import space.stickney.core.run.Json;

/** Answers of filters, which no controller sees: problem details (RFC 9457) for programs and people alike. */
public final class Problems {
    private Problems() {}

    /** A problem of a kind that the documentation names. */
    public static ProblemDetail of(HttpStatus status, String kind, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:stickney:problem:" + kind));
        return problem;
    }

    /** Writes a problem and ends the answer. */
    public static void write(HttpServletResponse response, HttpStatus status, String kind, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        java.util.Map<String, Object> fields = new java.util.LinkedHashMap<>();
        fields.put("type", "urn:stickney:problem:" + kind);
        fields.put("title", status.getReasonPhrase());
        fields.put("status", status.value());
        fields.put("detail", detail);
        response.getWriter().write(Json.pretty(fields));
    }

    /** Whether a request is one of the API, or of the Actuator, whose answers are for programs. */
    public static boolean isForProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }
}
