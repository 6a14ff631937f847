package io.redress.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.ApiCaller.Scope;
import io.redress.shared.ApiKeyId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class ApiCallerTest {
  // The order of a set differs from process to process, so no text that shows one is a name.
  @Test
  void whenItsNameIsAsked_thenItIsTheIdOfTheKeyAndNothingElse() {
    var id = new ApiKeyId(UUID.randomUUID());
    var caller = new ApiCaller(id, "till", Set.of(Scope.values()));

    assertThat(new PreAuthenticatedAuthenticationToken(caller, "").getName())
        .isEqualTo(id.toString());
  }
}
