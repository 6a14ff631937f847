package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@RedressTest
class OpenApiScenarioTest {
  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @BeforeEach
  void startClock() {
    clock.travelTo(TestClock.START);
  }

  private JsonNode description() {
    try (var anybody = new ApiClient(port, "")) {
      var answer = anybody.get("/openapi.json");
      assertThat(answer.status()).isEqualTo(200);
      return answer.json();
    }
  }

  @Nested
  class GivenEveryRouteOfTheApi {
    @Test
    void whenTheDescriptionIsRead_thenEachIsThereWithASummaryATagAndItsProblems() {
      var paths = description().at("/paths");
      var described = new ArrayList<String>();

      for (var route : routes.getHandlerMethods().keySet()) {
        for (var pattern : route.getPatternValues()) {
          if (pattern.startsWith("/api/v1/") && !pattern.contains("/trial/")) {
            for (var method : route.getMethodsCondition().getMethods()) {
              addresses(pattern).forEach(path -> described.add(check(paths, path, method)));
            }
          }
        }
      }

      assertThat(described).hasSizeGreaterThan(40).contains("POST " + command("release_refund"));
    }

    private static List<String> addresses(String pattern) {
      return pattern.equals(CommandsApi.PATH) ? CommandDescriptions.paths() : List.of(pattern);
    }

    private static String command(String name) {
      return CommandsApi.PATH.replace("{command}", name);
    }

    private static String check(JsonNode paths, String path, RequestMethod method) {
      var operation = paths.path(path).path(method.name().toLowerCase(Locale.ROOT));
      var name = method + " " + path;
      assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
      assertThat(operation.path("tags")).as(name).hasSize(1);
      assertThat(operation.path("tags").path(0).asString()).as(name).doesNotContain("-api");
      assertThat(operation.path("responses").has("401")).as(name).isTrue();
      return name;
    }
  }

  @Nested
  class GivenTheDescriptionOfACommand {
    @Test
    void whenItIsRead_thenItsBodyItsVersionAndItsProblemsAreThere() {
      var api = description();
      var path = CommandsApi.PATH.replace("{command}", "inspect_goods");
      var operation = api.at("/paths").path(path).path("post");

      assertThat(operation.at("/requestBody/content/application~1json/schema/$ref").asString())
          .isEqualTo("#/components/schemas/InspectGoodsCommand");
      var properties = api.at("/components/schemas/InspectGoodsCommand/properties");
      assertThat(properties.propertyNames())
          .containsExactlyInAnyOrder("line", "grade", "result", "deduction", "notes");
      assertThat(properties.at("/result/enum")).isNotEmpty();
      assertThat(operation.at("/parameters"))
          .extracting(parameter -> parameter.at("/name").asString())
          .containsExactlyInAnyOrder("id", "If-Match", "Idempotency-Key");
      assertThat(operation.path("responses").propertyNames()).contains("409", "412", "428");
      assertThat(operation.at("/responses/409/content").propertyNames())
          .containsExactly("application/problem+json");
    }

    @Test
    void whenReferencesAreFollowed_thenEachLeadsSomewhere() {
      var api = description();

      for (var reference : api.findValues("$ref")) {
        assertThat(api.at(reference.asString().substring(1)).isMissingNode())
            .as(reference.asString())
            .isFalse();
      }
    }
  }

  @Nested
  class GivenAnswers {
    @Test
    void whenTheyAreCompared_thenTheyHaveTheFieldsThatAreDescribed() {
      var merchant = PeopleSamples.merchant();
      merchants.create(merchant, TestClock.START);
      var scopes = Set.of(Scope.READ, Scope.WRITE);
      var key = tenancy.call(merchant.id(), () -> keys.create("shop", scopes, TestClock.START));
      var schemas = description().at("/components/schemas");
      try (var api = new ApiClient(port, key.token())) {
        api.post("/api/v1/orders", ApiSamples.order("R-1", 1));
        var request = ApiSamples.request("R-1", 1, "changed_mind");
        var preview = api.post("/api/v1/cases/preview", request).json();
        var id = api.post("/api/v1/cases", request).at("/id");
        api.command(id, "decide", "{}");

        compare(schemas, "Assessment", preview.at("/lines/0"));
        compare(schemas, "PossibleRemedy", preview.at("/lines/0/possible/0"));
        compare(schemas, "Decision", preview.at("/lines/0/decision"));
        var found = api.get("/api/v1/cases/" + id).json();
        compare(schemas, "Case", found);
        compare(schemas, "CaseLine", found.at("/lines/0"));
        compare(schemas, "Promise", found.at("/promises/0"));
        compare(schemas, "CasePayment", found.at("/payments/0"));
        compare(schemas, "CaseRow", api.get("/api/v1/cases").json().at("/cases/0"));
        compare(schemas, "Mail", api.get("/api/v1/mails").json().at("/mails/0"));
        compare(
            schemas,
            "CaseEvent",
            api.get("/api/v1/cases/" + id + "/events").json().at("/events/0"));
        compare(schemas, "Problem", api.get("/api/v1/cases/nothing").json());
      }
    }

    private static void compare(JsonNode schemas, String name, JsonNode answer) {
      assertThat(answer.isObject()).as(name).isTrue();
      assertThat(schemas.path(name).path("properties").propertyNames())
          .as(name)
          .containsAll(answer.propertyNames());
    }
  }
}
