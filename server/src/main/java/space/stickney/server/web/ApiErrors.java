package space.stickney.server.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import space.stickney.core.fault.BadInput;
import space.stickney.server.runs.Refusal;
import space.stickney.server.security.Problems;

/** What goes wrong in the API, as problem details (RFC 9457). */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the advice for pages, which would fit as well
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** The input cannot be used: all faults, with line and column, in the member {@code faults}. */
    @ExceptionHandler(BadInput.class)
    ProblemDetail badInput(BadInput bad) {
        int n = bad.faults().size();
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "bad-input",
                n == 1 ? bad.faults().get(0).paragraph() : n + " faults; see faults.");
        problem.setProperty("faults", LocatedFault.all(bad));
        return problem;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refusal(Refusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        return switch (refusal.reason()) {
            case MISSING -> answer(Problems.of(HttpStatus.NOT_FOUND, "missing", message));
            case CONFLICT -> answer(Problems.of(HttpStatus.CONFLICT, "conflict", message));
            case BUSY ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Retry-After", "60")
                        .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", message));
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail bug(RuntimeException e) {
        LOG.error("a request failed", e);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "bug", "The server made a mistake; its log says more.");
    }
}
