package space.stickney.server.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import space.stickney.core.fault.BadInput;
import space.stickney.server.Role;
import space.stickney.server.ServerConfiguration;

/** Sign-in by OpenID Connect: where the provider is, and which role its groups have here. */
final class SignIn {
    /** The name of the provider in addresses. */
    static final String PROVIDER = "openid";

    private final ServerConfiguration.OpenId openid;

    SignIn(ServerConfiguration.OpenId openid) {
        this.openid = openid;
    }

    /** Asks the provider where to go. */
    InMemoryClientRegistrationRepository registrations() {
        try {
            ClientRegistration registration = ClientRegistrations.fromIssuerLocation(openid.issuer())
                    .registrationId(PROVIDER)
                    .clientId(openid.clientId())
                    .clientSecret(openid.clientSecret())
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .build();
            return new InMemoryClientRegistrationRepository(registration);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BadInput(
                    "openid.issuer",
                    openid.issuer() + ", which does not answer as a provider (" + e.getMessage() + ")",
                    "the address of an OpenID Connect issuer that can be reached");
        }
    }

    /** The role that the groups of a user give; none is no role, and no entry. */
    Collection<GrantedAuthority> authorities(Collection<? extends GrantedAuthority> granted) {
        List<GrantedAuthority> own = new ArrayList<>();
        for (GrantedAuthority authority : granted) {
            if (authority instanceof OidcUserAuthority user) {
                role(groups(user)).ifPresent(r -> own.add(new SimpleGrantedAuthority("ROLE_" + r.name())));
            }
        }
        return own;
    }

    private Set<String> groups(OidcUserAuthority user) {
        @Nullable Object claim = user.getIdToken().getClaims().get(openid.claim());
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(String.valueOf(claim));
    }

    private Optional<Role> role(Set<String> groups) {
        return openid.roles().entrySet().stream()
                .filter(e -> groups.contains(e.getKey()))
                .map(java.util.Map.Entry::getValue)
                .max(Role::compareTo);
    }
}
