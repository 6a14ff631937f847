package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand.EvidenceChange;
import io.redress.cases.CaseFiles;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.faces.Browser;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMembers;
import io.redress.people.signin.SignInRules;
import io.redress.platform.TestClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A shop with staff of every role and one case, for tests that use its pages. */
@Component
public class DeskWorld {
  public final CaseWorld cases;
  private final Merchants merchants;
  private final StaffMembers staff;
  private final SignInRules rules;
  private final SignedLinks links;
  private final CaseFiles files;
  private final Mails mails;

  DeskWorld(
      CaseWorld cases,
      Merchants merchants,
      StaffMembers staff,
      SignInRules rules,
      SignedLinks links,
      CaseFiles files,
      Mails mails) {
    this.cases = cases;
    this.merchants = merchants;
    this.staff = staff;
    this.rules = rules;
    this.links = links;
    this.files = files;
    this.mails = mails;
  }

  /** A shop of its own with its address and one case. */
  public record Shop(MerchantId id, String slug, CaseId caseId) {
    public String desk() {
      return "/desk/" + slug;
    }

    public String casePage() {
      return desk() + "/cases/" + caseId;
    }

    public String action(String code) {
      return casePage() + "/actions/" + code;
    }
  }

  public Shop shop() {
    var id = cases.shop();
    var slug = cases.in(id, () -> merchants.current().slug());
    cases.in(
        id,
        () -> {
          rules.set(SignInRules.SecondFactor.OFFERED);
          return id;
        });
    for (var role : Role.values()) {
      var member = PeopleSamples.staff(address(role), role);
      cases.in(id, () -> staff.create(member, PeopleSamples.PASSWORD, TestClock.START));
    }
    var caseId = cases.open(id, cases.order(id, Duration.ofDays(5)), CaseReason.WRONG_SIZE);
    return new Shop(id, slug, caseId);
  }

  /** A browser in which somebody of this role has signed in. */
  public Browser signIn(int port, Shop shop, Role role) {
    var browser = new Browser(port);
    var page = shop.desk() + "/sign-in";
    var fields = Map.of("email", address(role), "password", PeopleSamples.PASSWORD);
    browser.submit(page, page, fields);
    return browser;
  }

  /** Asks for a deed by its form on the page of the case. */
  public HttpResponse<String> act(
      Browser browser, Shop shop, String code, Map<String, String> fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("version", String.valueOf(view(shop).head().version()));
    fields.forEach((name, value) -> all.put(code + "-" + name, value));
    return browser.submit(shop.casePage(), shop.action(code), all);
  }

  /** Does a deed, and sees on the page that it was kept. */
  public void done(Browser browser, Shop shop, String code, Map<String, String> fields) {
    var answer = act(browser, shop, code, fields);
    assertThat(answer.statusCode()).as("%s: %s", code, answer.body()).isEqualTo(303);
    var page = browser.follow(answer);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("rd-note--kept");
  }

  /** The id of the first line of the shop's case. */
  public String line(Shop shop) {
    return view(shop).content().lines().getFirst().id().toString();
  }

  public static String address(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "@shop.example";
  }

  /** The id of the one who has this role, as cases name their owner. */
  public String staffId(Shop shop, Role role) {
    return cases.in(shop.id(), staff::list).stream()
        .filter(member -> member.role() == role)
        .map(member -> member.id().toString())
        .findFirst()
        .orElseThrow();
  }

  public CaseView view(Shop shop) {
    return cases.view(shop.id(), shop.caseId());
  }

  /** The path of a link that opens the request to the brand. */
  public String brandLink(Shop shop) {
    var request = view(shop).conduct().liaison().orElseThrow().id();
    var token =
        cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.BRAND,
                    LinkPurpose.LIAISON,
                    request.value(),
                    Duration.ofDays(30),
                    TestClock.START));
    return "/b/" + shop.slug() + "/l/" + token;
  }

  /** A photo whose file name says whose it is; staff let the brand see it. */
  public UUID photo(Shop shop, byte[] bytes) {
    return cases.in(
        shop.id(),
        () -> {
          var actor = Actor.SYSTEM;
          var file =
              files
                  .add(
                      shop.caseId(),
                      Optional.empty(),
                      "lena-neumann.png",
                      new ByteArrayInputStream(bytes),
                      actor)
                  .orThrow();
          files.change(shop.caseId(), file.id(), EvidenceChange.SHOW_TO_BRAND, actor);
          return file.id().value();
        });
  }

  public List<Mail> mails(Shop shop) {
    return cases.in(shop.id(), () -> mails.latest(50));
  }
}
