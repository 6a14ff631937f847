package io.redress.faces.desk;

import io.redress.cases.carriers.CarrierConnections;
import io.redress.cases.carriers.ParcelErrands;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.carriers.Carrier;
import io.redress.goods.carriers.CarrierAccount;
import io.redress.people.Merchants;
import io.redress.platform.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Writes the page of the carriers by which the house ships. */
@Component
class CarriersWriter {
  private final CarrierConnections easyPost;
  private final ParcelErrands errands;
  private final Merchants merchants;
  private final Settings settings;

  CarriersWriter(
      CarrierConnections easyPost, ParcelErrands errands, Merchants merchants, Settings settings) {
    this.easyPost = easyPost;
    this.errands = errands;
    this.merchants = merchants;
    this.settings = settings;
  }

  ModelAndView show(Visit visit, Optional<NoteView> note) {
    var address = "/hooks/" + merchants.current().slug() + "/easypost";
    return visit.show(
        "desk/carriers",
        new CarriersView(
            errands.carriers().stream().map(each -> one(visit, each)).toList(),
            easyPost.connected().map(kept -> facts(visit, kept)).orElse(List.of()),
            settings.serving().baseUrl().resolve(address).toString(),
            visit.home() + CarrierPages.PATH + "/easypost",
            note));
  }

  private static CarriersView.One one(Visit visit, Carrier carrier) {
    var skills =
        carrier.skills().stream()
            .sorted()
            .map(each -> visit.say("carriers.skill." + Codes.of(each)))
            .collect(Collectors.joining(" · "));
    return new CarriersView.One(
        name(visit, carrier.code()),
        visit.say(carrier.isConnected() ? "carriers.ready" : "carriers.notConnected"),
        skills);
  }

  /** Names are the carriers' own; only the house has one that is translated. */
  static String name(Visit visit, String code) {
    return switch (code) {
      case "house" -> visit.say("carriers.house");
      case "easypost" -> "EasyPost";
      default -> code;
    };
  }

  private static List<FactView> facts(Visit visit, CarrierAccount account) {
    var dates = visit.page().dates();
    var heard =
        account.lastEventAt().map(dates::moment).orElseGet(() -> visit.say("carriers.heard.never"));
    return List.of(
        new FactView(
            visit.say("carriers.labels"),
            visit.say(account.isLive() ? "carriers.live" : "carriers.test")),
        new FactView(visit.say("carriers.key"), "…" + account.keyEnd()),
        new FactView(visit.say("carriers.secret"), "…" + account.secretEnd()),
        new FactView(visit.say("carriers.since"), dates.moment(account.connectedAt())),
        new FactView(visit.say("carriers.heard"), heard));
  }
}
