package io.redress.platform.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class OperatorDoorTest {
  private static final String TOKEN = "correct-horse-battery";

  private static OperatorDoor door(Map<String, String> set) {
    var environment = new MockEnvironment();
    set.forEach(environment::setProperty);
    return new OperatorDoor(Settings.read(set::get), environment);
  }

  private static MockHttpServletRequest from(String address, String host) {
    var request = new MockHttpServletRequest("GET", "/actuator/prometheus");
    request.setRemoteAddr(address);
    request.setServerName(host);
    return request;
  }

  private static MockHttpServletRequest bearing(String token) {
    var request = from("203.0.113.7", "shop.example");
    request.addHeader("Authorization", "Bearer " + token);
    return request;
  }

  @Nested
  class GivenAHouseOnThisMachine {
    private final OperatorDoor door = door(Map.of());

    @Test
    void whenThisMachineAsks_thenItIsAnOperator() {
      assertThat(door.isOperator(from("127.0.0.1", "localhost"))).isTrue();
      assertThat(door.isOperator(from("0:0:0:0:0:0:0:1", "127.0.0.1"))).isTrue();
    }

    @Test
    void whenAnotherMachineAsks_thenItIsNone() {
      assertThat(door.isOperator(from("192.168.0.7", "localhost"))).isFalse();
    }

    @Test
    void whenAProxyPassesItOn_thenNobodyIsBelieved() {
      for (var mark : new String[] {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"}) {
        var request = from("127.0.0.1", "localhost");
        request.addHeader(mark, "203.0.113.7");

        assertThat(door.isOperator(request)).as(mark).isFalse();
      }
    }

    @Test
    void whenItIsCalledByAnotherName_thenNobodyIsBelieved() {
      assertThat(door.isOperator(from("127.0.0.1", "rebound.example"))).isFalse();
    }

    @Test
    void whenAnyTokenComes_thenNoneIsKnown() {
      assertThat(door.isOperator(bearing(""))).isFalse();
      assertThat(door.isOperator(bearing(TOKEN))).isFalse();
    }
  }

  @Nested
  class GivenAPublicAddress {
    private final Map<String, String> set =
        new HashMap<>(Map.of("redress.base-url", "https://shop.example"));

    @Test
    void whenNoProxyIsKnown_thenThisMachineIsNotBelieved() {
      assertThat(door(set).isOperator(from("127.0.0.1", "localhost"))).isFalse();
    }

    @Test
    void whenTheProxyIsKnown_thenThisMachineIsBelieved() {
      set.put("redress.proxies", "127.0.0.1");

      assertThat(door(set).isOperator(from("127.0.0.1", "localhost"))).isTrue();
    }

    @Test
    void whenTheTokenIsSet_thenItAloneOpens() {
      set.put("redress.metrics-token", TOKEN);

      assertThat(door(set).isOperator(bearing(TOKEN))).isTrue();
      assertThat(door(set).isOperator(bearing(TOKEN + "x"))).isFalse();
    }

    @Test
    void whenTheTokenCouldBeGuessed_thenTheStartIsRefused() {
      set.put("redress.metrics-token", "short");

      assertThatThrownBy(() -> door(set)).isInstanceOf(StartupProblem.class);
    }
  }
}
