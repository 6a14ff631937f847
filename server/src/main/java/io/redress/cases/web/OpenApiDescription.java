package io.redress.cases.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API describes itself at {@code /openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
  static final String ORDERS = "Orders";
  static final String IMPORTS = "Imports";
  static final String CASES = "Cases";
  static final String DECISIONS = "Decisions";
  static final String HOUSE = "House";

  private static final String LICENSE = "https://www.apache.org/licenses/LICENSE-2.0";
  private static final String API_KEY = "apiKey";
  private static final String ABOUT =
      """
      After-sales of one merchant: orders come in, consumers ask, the rulebook decides and says why, \
      brands answer, goods come back, money is paid once and proven, and every step was promised.

      * **Key**: `Authorization: Bearer rk_…`. The merchant is the key's own; what belongs to \
      somebody else is answered like what does not exist. Reading needs the scope `read`, \
      everything else `write`, keys and settings `administer`.
      * **Amounts** are exact decimals as text with as many decimals as the currency has; instants \
      are ISO 8601 in UTC; names of states and commands are in snake case; an absent field has no \
      value.
      * **Versions**: a case has an `ETag`; a command on it needs `If-Match` (428 without, 412 when \
      the case has moved on).
      * **Once only**: a command with an `Idempotency-Key` is done once; sent again it is answered \
      alike, with `Idempotency-Replayed: true`.
      * **Lists** have a page of `limit` rows; `next` is sent as `after` for the following page.
      * **Problems** are `application/problem+json` (RFC 9457): every field that is wrong stands in \
      `violations` with value, reason and remedy; when a rule says no, `refusal` names it, its facts \
      and the commands that are allowed now.
      """;

  @Bean
  OpenAPI openApi() {
    var key =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("An API key of the merchant, as /api/v1/api-keys told it");
    return new OpenAPI()
        .info(
            new Info()
                .title("Redress")
                .version("1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").url(LICENSE)))
        .components(new Components().addSecuritySchemes(API_KEY, key))
        .security(List.of(new SecurityRequirement().addList(API_KEY)))
        .tags(
            List.of(
                new Tag().name(ORDERS).description("What was bought, paid and delivered"),
                new Tag().name(IMPORTS).description("Files and webhooks of shops, taken in"),
                new Tag().name(CASES).description("After-sales matters, one each about one order"),
                new Tag().name(DECISIONS).description("The rulebook, asked about any facts"),
                new Tag().name(HOUSE).description("Promises, mails, books and settings")));
  }

  @Bean
  OpenApiCustomizer completeDescription() {
    return api -> {
      ContractSchemas.addTo(api);
      CommandDescriptions.addTo(api);
      AnswerDescriptions.addTo(api);
    };
  }
}
