package io.gengyun.rest.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says besides the calls themselves. */
@Configuration(proxyBeanMethods = false)
class Description {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gengyun 耕耘")
                        .version("1")
                        .description("Errors are RFC 9457 problem documents. Every POST accepts"
                                + " Idempotency-Key: the same key and body give the"
                                + " stored answer for 24 hours. Fields of a body"
                                + " that are not described are ignored; only the"
                                + " mapping of an import (400) and the form fields of"
                                + " a task (422) refuse them."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token made on the account's page; a"
                                                + " read-only one gets 403 for"
                                                + " everything but GET.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
