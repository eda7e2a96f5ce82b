package space.stickney.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import space.stickney.core.fault.BadInput;
import space.stickney.server.runs.Refusal;
import space.stickney.server.security.Problems;

/** What goes wrong on a page is told on a page; below /api as problem details. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler(BadInput.class)
    String badInput(BadInput bad, Model model, HttpServletResponse response) {
        return page(model, response, HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(bad.getMessage()));
    }

    @ExceptionHandler(Refusal.class)
    String refusal(Refusal refusal, Model model, HttpServletResponse response) {
        HttpStatus status = switch (refusal.reason()) {
            case MISSING -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return page(model, response, status, String.valueOf(refusal.getMessage()));
    }

    /** What no controller could answer. */
    @RequestMapping("/error")
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable e) {
            LOG.error("a request failed", e);
        }
        String detail = switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case FORBIDDEN -> "Your role does not allow this, or the page was open too long: load it again.";
            default ->
                status.is5xxServerError()
                        ? "The server made a mistake; its log says more."
                        : "The request cannot be answered: " + status.getReasonPhrase() + ".";
        };
        if (String.valueOf(path).startsWith(request.getContextPath() + "/api/")) {
            Problems.write(response, status, "request", detail);
            return null;
        }
        return page(model, response, status, detail);
    }

    private static String page(Model model, HttpServletResponse response, HttpStatus status, String detail) {
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("reason", status.getReasonPhrase());
        model.addAttribute("detail", detail);
        return "error";
    }
}
