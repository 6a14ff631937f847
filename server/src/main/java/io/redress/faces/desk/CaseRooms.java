package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.CaseAlternatives;
import io.redress.cases.documents.Documents;
import io.redress.cases.parcels.CaseParcels;
import io.redress.catalogue.Product;
import io.redress.evidence.EvidenceFiles;
import io.redress.faces.documents.DocumentLinks;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.goods.outbound.Dispatches;
import io.redress.money.recovery.Recoveries;
import io.redress.money.recovery.Recovery;
import io.redress.people.StaffMembers;
import io.redress.platform.settings.FileSettings;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opens the page of a case, as it stands or with what was written into a form of it. */
@Component
class CaseRooms {
  private static final String SAID = "desk.case.";

  private final Cases cases;
  private final StaffMembers staff;
  private final EvidenceFiles files;
  private final FileSettings settings;
  private final CaseAlternatives alternatives;
  private final Documents documents;
  private final Recoveries recoveries;
  private final CaseParcels parcels;
  private final Dispatches dispatches;
  private final BrandDealings dealings;

  CaseRooms(
      Cases cases,
      StaffMembers staff,
      EvidenceFiles files,
      FileSettings settings,
      CaseAlternatives alternatives,
      Documents documents,
      Recoveries recoveries,
      CaseParcels parcels,
      Dispatches dispatches,
      BrandDealings dealings) {
    this.cases = cases;
    this.staff = staff;
    this.files = files;
    this.settings = settings;
    this.alternatives = alternatives;
    this.documents = documents;
    this.recoveries = recoveries;
    this.parcels = parcels;
    this.dispatches = dispatches;
    this.dealings = dealings;
  }

  /** Everybody who can hold a case. */
  Owners owners() {
    return new Owners(staff.list());
  }

  /** The product that has a variant with this number. */
  Optional<Product> piece(String sku) {
    return alternatives.product(sku);
  }

  /** The case; 404 where there is none of this merchant. */
  CaseView read(String id) {
    return parse(id)
        .flatMap(cases::view)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The page's view with the thread that is asked for. */
  CaseRoomView view(Visit visit, String id, String thread, List<NoteView> notes) {
    return write(visit, read(id), thread, Written.NOTHING, notes);
  }

  /** The page with a form that was not taken, its words kept. */
  ModelAndView notTaken(Visit visit, String id, Written written, HttpStatus status) {
    var thread = written.text("to");
    var view = write(visit, read(id), thread, written, List.of());
    var answer = visit.show("desk/case", view, live(visit, id));
    answer.setStatus(status);
    return answer;
  }

  /** What speaks against asking the brand now. */
  Map<Deed, ActionView.Warnings> strains(Visit visit, CaseView view) {
    return dealings.before(visit, view);
  }

  /** Says something on the next page of the case; nothing when it is empty. */
  void say(HttpServletRequest request, CaseId caseId, String text) {
    if (!text.isEmpty()) {
      Begun.keep(request, SAID + caseId, text);
    }
  }

  /** What is to be said on this page of the case; said once. */
  Optional<NoteView> said(HttpServletRequest request, String id) {
    return Begun.take(request, SAID + id, String.class)
        .map(text -> NoteView.of(NoteView.Tone.RISK, text, ""));
  }

  /** Where changes of a case are told. */
  static String live(Visit visit, String id) {
    return visit.home() + "/cases/" + id + "/live";
  }

  /** Where the matter goes on when this case has ended in another. */
  private List<NoteView> leading(Visit visit, CaseView view, List<NoteView> notes) {
    var survivor = view.conduct().kin().survivor();
    var leads =
        survivor.map(
            each ->
                new NoteView(
                    NoteView.Tone.INFO,
                    visit.say("join.kin.survivor", "number", each.number()),
                    "",
                    Optional.of(
                        new LinkView(each.number(), visit.home() + "/cases/" + each.id()))));
    var brand = new LiaisonNotes(visit, view).onTop();
    var made = dealings.ownMake(visit, view);
    return Stream.of(leads.stream(), notes.stream(), brand.stream(), made.stream())
        .<NoteView>flatMap(each -> each)
        .toList();
  }

  private CaseRoomView write(
      Visit visit, CaseView view, String thread, Written written, List<NoteView> notes) {
    var shown = TalkWriter.thread(visit, view, thread);
    var removed = files.removedFrom(view.head().id());
    var evidence = new CaseFilesWriter(visit, view).write(removed, settings.perCase());
    var rules =
        new CaseRoomWriter.Rules(
            cases::unknowns, alternatives(visit, view), dealings.before(visit, view));
    var outgoing = dispatches.ofCase(view.head().id());
    var kept =
        new CaseRoomWriter.Kept(
            papers(visit, view),
            claims(visit, view),
            parcels.ofCase(view),
            outgoing,
            dealings.strained(view),
            dealings.heardBefore(view));
    return new CaseRoomWriter(visit, view, owners(), evidence, rules, kept)
        .write(shown, written, leading(visit, view, notes));
  }

  /** The claims for the case that are open, for whoever sees money. */
  private List<Recovery> claims(Visit visit, CaseView view) {
    return Permissions.mayEnter(visit.role(), Room.MONEY)
        ? recoveries.ofCase(view.head().id()).stream()
            .filter(each -> !each.state().isEnded())
            .toList()
        : List.of();
  }

  /** The documents of the case, for whoever sees orders. */
  private List<LinkView> papers(Visit visit, CaseView view) {
    if (!Permissions.mayEnter(visit.role(), Room.ORDERS)) {
      return List.of();
    }
    var address = visit.home() + "/cases/" + view.head().id();
    var papers =
        DocumentLinks.of(visit.page(), documents.ofCase(view.head().id()), address).stream();
    var account =
        Permissions.mayTakeAccounts(visit.role())
            ? Stream.of(new LinkView(visit.say("bank.payout.title"), address + "/account"))
            : Stream.<LinkView>empty();
    return Stream.concat(papers, account).toList();
  }

  /** For whoever offers something. */
  private Map<CaseLineId, List<Alternative>> alternatives(Visit visit, CaseView view) {
    return Permissions.may(visit.role(), Deed.OFFER_REMEDIES) ? alternatives.of(view) : Map.of();
  }

  /** The id in an address; empty when it is none. */
  static Optional<CaseId> parse(String id) {
    try {
      return Optional.of(CaseId.parse(id));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
