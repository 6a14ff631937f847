package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.ComposerView.Grown;
import java.util.List;

/**
 * What came into a thread since somebody began to write there, so that no answer crosses another
 * one, or a consumer's second thought, unseen.
 */
final class ThreadGrowth {
  /** The field that names the last message that was read. */
  static final String READ = "read";

  /** What is read of an empty thread. */
  private static final String NOTHING = "none";

  private final CaseView view;
  private final ThreadKind thread;

  ThreadGrowth(CaseView view, ThreadKind thread) {
    this.view = view;
    this.thread = thread;
  }

  /** The last message there is. */
  String newest() {
    var messages = messages();
    return messages.isEmpty() ? NOTHING : messages.getLast().id().toString();
  }

  /** How many came after this message; all when it is none of this thread. */
  int since(String read) {
    var messages = messages();
    for (var at = 0; at < messages.size(); at++) {
      if (messages.get(at).id().toString().equals(read)) {
        return messages.size() - at - 1;
      }
    }
    return messages.size();
  }

  /** The same for the page; what its reader read is the newest where nothing else is told. */
  Grown shown(Visit visit, String read) {
    var last = read.isEmpty() ? newest() : read;
    var address = visit.home() + "/cases/" + view.head().id() + "/fragments/grown";
    return new Grown(
        address + "?thread=" + Codes.of(thread) + "&read=" + last, last, newest(), since(last));
  }

  private List<Message> messages() {
    return view.conduct().messages().stream().filter(each -> each.thread() == thread).toList();
  }
}
