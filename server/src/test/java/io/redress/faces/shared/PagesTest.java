package io.redress.faces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.language.Language;
import io.redress.language.Phrases;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PagesTest {
  private static final House HOUSE = new House("Harbour & Lane", ZoneId.of("Europe/Brussels"), "");
  private final Pages pages =
      new Pages(new Phrases(), Clock.fixed(Instant.parse("2026-11-24T09:20:00Z"), ZoneOffset.UTC));

  private Page open(MockHttpServletRequest request) {
    return pages.open(request, HOUSE, Audience.CONSUMER);
  }

  @Nested
  class GivenAFirstVisit {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/find");

    @Test
    void whenTheBrowserSpeaksChinese_thenThePageDoesToo() {
      request.addHeader("Accept-Language", "zh-CN,zh;q=0.9");

      assertThat(open(request).language()).isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    @Test
    void whenALinkChooses_thenItWinsAndTheOtherLinksKeepThePlace() {
      request.addHeader("Accept-Language", "zh-CN");
      request.addParameter("lang", "en");
      request.addParameter("order", "HL 1&2");

      var page = open(request);

      assertThat(page.language()).isEqualTo(Language.ENGLISH);
      assertThat(page.place().with("lang", "zh-Hans"))
          .isEqualTo("/find?lang=zh-Hans&order=HL+1%262");
    }

    @Test
    void whenNothingIsKnown_thenTheHouseDecidesTheZoneAndTheSystemTheLight() {
      var page = open(request);

      assertThat(page.words().reader().zone()).isEqualTo(HOUSE.zone());
      assertThat(page.look().theme()).isEqualTo(Theme.SYSTEM);
    }
  }

  @Nested
  class GivenKeptChoices {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void whenThePageOpens_thenLanguageZoneAndLightAreThose() {
      request.setCookies(
          new Cookie("rd-lang", "zh-Hans"),
          new Cookie("rd-zone", "Asia%2FShanghai"),
          new Cookie("rd-theme", "dark"));

      var page = open(request);

      assertThat(page.language()).isEqualTo(Language.SIMPLIFIED_CHINESE);
      assertThat(page.words().reader().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
      assertThat(page.look().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void whenACookieIsNonsense_thenItIsAsIfItWereNotThere() {
      request.setCookies(new Cookie("rd-zone", "Mars%2F%zz"), new Cookie("rd-theme", "pink"));

      var page = open(request);

      assertThat(page.words().reader().zone()).isEqualTo(HOUSE.zone());
      assertThat(page.look().theme()).isEqualTo(Theme.SYSTEM);
    }
  }

  @Nested
  class GivenAReaderWhoIsKnown {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @BeforeEach
    void recognise() {
      RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
      KnownReader.speaks("ja-JP");
      request.addHeader("Accept-Language", "zh-CN");
    }

    @AfterEach
    void forget() {
      RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whenNothingWasChosen_thenTheirLanguageComesBeforeTheBrowsers() {
      assertThat(open(request).language()).isEqualTo(Language.JAPANESE);
    }

    @Test
    void whenALinkChoseEarlier_thenItComesBeforeTheirs() {
      request.setCookies(new Cookie("rd-lang", "ar"));

      assertThat(open(request).language()).isEqualTo(Language.ARABIC);
    }
  }

  @Nested
  class GivenAChoiceByLink {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whenItIsKnown_thenACookieKeepsIt() {
      request.addParameter("lang", "zh-CN");

      new KeptChoices().preHandle(request, response, "handler");

      assertThat(response.getHeader("Set-Cookie"))
          .startsWith("rd-lang=zh-Hans;")
          .contains("SameSite=Lax", "HttpOnly");
    }

    @Test
    void whenItIsUnknown_thenNothingIsKept() {
      request.addParameter("lang", "x\r\nSet-Cookie: a=b");

      new KeptChoices().preHandle(request, response, "handler");

      assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }
  }
}
