package space.stickney.server.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import space.stickney.server.ServerSettings;

/** The head of the OpenAPI description. */
@Configuration
class ApiDescription {
    @Bean
    static OpenAPI openApi(ServerSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Stickney")
                        .version(settings.version())
                        .description(
                                "Missions, scenarios and runs. Errors are problem details (RFC 9457); the faults of"
                                        + " an input stand in the member faults."));
    }
}
