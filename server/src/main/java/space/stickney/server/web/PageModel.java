package space.stickney.server.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import space.stickney.server.ServerSettings;

/** What every page shows: who is signed in, and what the user may do. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    private final ServerSettings settings;
    private final RoleHierarchy roles;

    PageModel(ServerSettings settings, RoleHierarchy roles) {
        this.settings = settings;
        this.roles = roles;
    }

    /**
     * The person before the page.
     *
     * @param name empty if nobody has to sign in
     * @param analyst whether runs may be started
     */
    record Who(String name, boolean viewer, boolean analyst) {}

    @ModelAttribute("who")
    Who who() {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null) {
            return new Who("", false, false);
        }
        Set<String> may = roles.getReachableGrantedAuthorities(user.getAuthorities()).stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        boolean named = settings.configuration().hasUsers() && may.contains("ROLE_VIEWER");
        return new Who(named ? user.getName() : "", may.contains("ROLE_VIEWER"), may.contains("ROLE_ANALYST"));
    }

    @ModelAttribute("version")
    String version() {
        return settings.version();
    }
}
