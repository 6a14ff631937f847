package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.MessageView;
import io.redress.promises.PromiseKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes one sealed thread of a case and the composer that writes into it. */
final class TalkWriter {
  /** What the composer sends when the words were said on the phone. */
  static final String PHONE = "phone";

  /** The field that names who is told of a note. */
  static final String TELL = "tell";

  private final Visit visit;
  private final CaseView view;
  private final ThreadKind thread;
  private final Owners owners;

  TalkWriter(Visit visit, CaseView view, ThreadKind thread, Owners owners) {
    this.visit = visit;
    this.view = view;
    this.thread = thread;
    this.owners = owners;
  }

  /** The thread that is asked for, or the first this role may read. */
  static ThreadKind thread(Visit visit, CaseView view, String code) {
    return readable(visit, view).stream()
        .filter(kind -> Codes.of(kind).equals(code))
        .findFirst()
        .orElseGet(() -> readable(visit, view).getFirst());
  }

  List<CaseRoomView.Tab> tabs() {
    return readable(visit, view).stream()
        .map(
            kind ->
                new CaseRoomView.Tab(
                    visit.say("desk.case.thread." + Codes.of(kind)),
                    icon(kind),
                    visit.home() + "/cases/" + view.head().id() + "?thread=" + Codes.of(kind),
                    kind == thread ? CaseRoomView.Standing.CURRENT : CaseRoomView.Standing.OTHER))
        .toList();
  }

  List<MessageView> messages() {
    return view.conduct().messages().stream()
        .filter(message -> message.thread() == thread)
        .map(this::message)
        .toList();
  }

  ComposerView composer(Written written) {
    var key = "desk.case.composer." + Codes.of(thread);
    var reader = reader();
    return new ComposerView(
        visit.home() + "/cases/" + view.head().id() + "/messages",
        visit.say(key, "name", reader),
        written.text("words"),
        written.errorOf(Deed.WRITE_MESSAGE),
        readers(
            new ComposerView.To(
                Codes.of(thread),
                visit.say("desk.case.thread." + Codes.of(thread)),
                visit.say(key + ".readers", "name", reader))),
        Optional.of(beside(written)));
  }

  private ComposerView.Beside beside(Written written) {
    var read = written.last(ThreadGrowth.READ);
    return new ComposerView.Beside(
        visit.home() + "/cases/" + view.head().id() + "/writing",
        new ThreadGrowth(view, thread).shown(visit, read),
        thread == ThreadKind.INTERNAL ? whom(written) : Optional.empty());
  }

  /** Which colleagues are told of a note; those that it names are told anyway. */
  private Optional<ChoiceView> whom(Written written) {
    var others =
        owners.staff().stream()
            .filter(each -> !each.id().equals(visit.member().id()))
            .map(each -> new ChoiceView.Option(each.id().toString(), each.name(), ""))
            .toList();
    var chosen = Set.copyOf(written.fields().getOrDefault(TELL, List.of()));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(
                visit.say("desk.mention.whom"), TELL, ChoiceView.Kind.SEVERAL, others, chosen));
  }

  /** While a call is owed, what was said on the phone can be written down as such. */
  private List<ComposerView.To> readers(ComposerView.To plain) {
    var isCallOwed =
        view.conduct().promises().stream()
            .anyMatch(each -> each.isOpen() && each.kind() == PromiseKind.CALL_BACK);
    if (thread != ThreadKind.CONSUMER || !isCallOwed) {
      return List.of(plain);
    }
    var phone =
        new ComposerView.To(
            PHONE,
            visit.say("desk.case.composer.phone"),
            visit.say("desk.case.composer.phone.how"));
    return List.of(plain, phone);
  }

  private static List<ThreadKind> readable(Visit visit, CaseView view) {
    return Arrays.stream(ThreadKind.values())
        .filter(kind -> Permissions.mayRead(visit.role(), kind))
        .filter(kind -> kind != ThreadKind.BRAND || view.brandName().isPresent())
        .toList();
  }

  private MessageView message(Message message) {
    var isOurs =
        message.authorKind() == AuthorKind.STAFF || message.authorKind() == AuthorKind.SYSTEM;
    var nobody = isOurs ? visit.page().house().name() : reader();
    return new MessageView(
        isOurs ? MessageView.Side.OURS : MessageView.Side.THEIRS,
        message.authorName().isEmpty() ? nobody : message.authorName(),
        message.writtenAt(),
        visit.say("desk.channel." + Codes.of(message.channel())),
        message.erasedAt().isPresent()
            ? List.of(visit.say("desk.case.talk.erased"))
            : message.body().lines().toList());
  }

  private String reader() {
    return switch (thread) {
      case CONSUMER -> view.consumer().name();
      case BRAND -> view.brandName().orElse("");
      case INTERNAL -> "";
    };
  }

  private static String icon(ThreadKind kind) {
    return switch (kind) {
      case CONSUMER -> "chat";
      case BRAND -> "tag";
      case INTERNAL -> "lock";
    };
  }
}
