package io.gantry.issuer.login;

import io.gantry.issuer.IssuerProperties;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Hidden
class LoginController {

    private final LoginAnswers answers;
    private final IssuerProperties properties;

    LoginController(LoginAnswers answers, IssuerProperties properties) {
        this.answers = answers;
        this.properties = properties;
    }

    @GetMapping("/login")
    void login(
            @Nullable Principal who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String expired,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (who != null) {
            home(response);
            return;
        }
        answers.showForm(request, response, name, expired != null);
    }

    /** Redirects to the console, the only reason to be here. */
    @GetMapping("/")
    void home(HttpServletResponse response) throws IOException {
        response.sendRedirect(properties.console() + "/");
    }

    /** Answers browsers with a page. Other clients get a problem document. */
    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        answers.showFailure(request, response, status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
