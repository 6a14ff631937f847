package io.redress.faces.desk;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.liaison.LiaisonRequest;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import java.util.List;
import java.util.Optional;

/** Says what the brand's words, or its silence, mean for what is done next. */
record LiaisonNotes(Visit visit, CaseView view) {
  /** Beside the offer: under which terms, or at whose cost; empty where no brand was asked. */
  String besideOffer() {
    return view.conduct().liaison().map(this::meaning).orElse("");
  }

  /**
   * What the brand wrote since it was asked or heard last, to be taken as its answer; what the
   * house writes in its name, as that a colleague has it now, is none.
   */
  Optional<Message> unheard() {
    return view.conduct().liaison().flatMap(this::unheard);
  }

  private Optional<Message> unheard(LiaisonRequest request) {
    var since = request.answeredAt().orElse(request.createdAt());
    return view.conduct().messages().stream()
        .filter(each -> each.thread() == ThreadKind.BRAND)
        .filter(each -> each.authorKind() == AuthorKind.BRAND && each.erasedAt().isEmpty())
        .filter(each -> each.channel() != MessageChannel.AUTOMATIC)
        .filter(each -> each.writtenAt().isAfter(since))
        .reduce((earlier, later) -> later);
  }

  /** On top of the page: what waits to be taken as an answer, or what the answer means for us. */
  List<NoteView> onTop() {
    if (!Permissions.mayRead(visit.role(), ThreadKind.BRAND)) {
      return List.of();
    }
    var mayBeTaken = view.allowed().contains(Deed.RECORD_BRAND_ANSWER.code());
    return mayBeTaken && unheard().isPresent() ? List.of(wrote()) : meanings();
  }

  private NoteView wrote() {
    var thread = visit.home() + "/cases/" + view.head().id() + "?thread=brand";
    return new NoteView(
        NoteView.Tone.INFO,
        visit.say("requests.note.wrote", "brand", view.brandName().orElse("")),
        "",
        Optional.of(new LinkView(visit.say("requests.note.read"), thread)));
  }

  private List<NoteView> meanings() {
    var status = view.head().status();
    var isOpen = status == CaseStatus.ASSESSING || status == CaseStatus.DECIDED;
    var isOurs =
        view.conduct().promises().stream()
            .filter(Promise::isOpen)
            .anyMatch(promise -> promise.kind() == PromiseKind.DECISION);
    return view.conduct().liaison().filter(request -> isOpen && isOurs).stream()
        .map(this::meaning)
        .filter(text -> !text.isEmpty())
        .map(LiaisonNotes::note)
        .toList();
  }

  private static NoteView note(String text) {
    return NoteView.of(NoteView.Tone.INFO, text, "");
  }

  private String meaning(LiaisonRequest request) {
    var brand = view.brandName().orElse("");
    return switch (request.state()) {
      case APPROVED -> visit.say("requests.note.approved", "brand", brand);
      case APPROVED_IN_PART -> inPart(request, brand);
      case REFUSED ->
          visit.say("requests.note.refused", "brand", brand, "words", said(request.answerWords()));
      case NO_ANSWER -> request.isAgreedInPart() ? inPart(request, brand) : silent(request, brand);
      case TO_SEND, SENT, ACKNOWLEDGED, INFO_ASKED, APPEALED, CLOSED -> "";
    };
  }

  private String inPart(LiaisonRequest request, String brand) {
    return visit.say("requests.note.part", "brand", brand, "terms", said(request.answerTerms()));
  }

  private String silent(LiaisonRequest request, String brand) {
    return switch (request.course().whenSilent()) {
      case GO_AHEAD_AT_OWN_COST -> visit.say("requests.note.own_cost", "brand", brand);
      case WAIT_ON -> visit.say("requests.note.waited", "brand", brand);
      case ESCALATE -> visit.say("requests.note.silent", "brand", brand);
    };
  }

  /** Words that were erased are not there any more. */
  private static String said(Optional<String> words) {
    return words.filter(text -> !text.isBlank()).orElse("—");
  }
}
