package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.orders.web.Fields;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands that put words into a thread. */
sealed interface TalkRequests extends CommandRequest {

  @Schema(
      name = "WriteMessageCommand",
      description = "Words in one thread; only the party of that thread and the staff read them")
  record WriteMessage(
      @Schema(allowableValues = {"consumer", "brand", "internal"}) @Nullable String thread,
      @Nullable String words,
      @Schema(
              description = "Whose words they are; those of the consumer are answered by a date",
              allowableValues = {"house", "consumer", "brand"},
              defaultValue = "house")
          @Nullable String by,
      @Schema(
              description =
                  "How it was said; words on the phone keep the promise of a call back. Words of"
                      + " the house that name no author are automatic and keep no promise",
              allowableValues = {"api", "mail", "phone", "automatic"})
          @Nullable String channel,
      @Schema(description = "The name of who writes; known for house and consumer when absent")
          @Nullable String authorName,
      @Schema(description = "BCP 47; the language of the case when absent")
          @Nullable String language,
      @Schema(
              description =
                  "Ids of colleagues who are told by mail; only of internal notes, 20 at most")
          @Nullable List<@Nullable String> mentioned)
      implements TalkRequests {

    @Override
    public CaseCommand read(CommandReading reading) {
      var fields = reading.fields();
      var where = fields.choice("thread", thread, ThreadKind.values());
      var told = CommandRequest.words(reading, "words", words);
      var speaker = speaker(fields);
      var way = channel(fields, speaker);
      if (!where.isOpenTo(author(speaker))) {
        fields.wrong("by", Codes.of(speaker), "has no voice in that thread", "Name another one.");
      }
      return new CaseCommand.WriteMessage(
          reading.caseId(),
          where,
          way,
          reading.signed(speaker, told, authorName, language),
          mentioned(fields));
    }

    private List<StaffId> mentioned(Fields fields) {
      return fields.list("mentioned", mentioned, CaseCommand.WriteMessage.MOST_MENTIONED).stream()
          .flatMap(id -> fields.id("mentioned", id, StaffId::parse).stream())
          .toList();
    }

    @Override
    public Speaker speaker(Fields fields) {
      return by == null ? Speaker.HOUSE : fields.choice("by", by, Speaker.values());
    }

    private MessageChannel channel(Fields fields, Speaker speaker) {
      if (channel == null) {
        var isSigned = authorName != null && !authorName.isBlank();
        return speaker == Speaker.HOUSE && !isSigned
            ? MessageChannel.AUTOMATIC
            : MessageChannel.API;
      }
      var way = fields.choice("channel", channel, MessageChannel.values());
      if (way == MessageChannel.PAGE) {
        fields.wrong("channel", channel, "is no way that programs tell of", "Name another one.");
      }
      return way;
    }

    private static AuthorKind author(Speaker speaker) {
      return switch (speaker) {
        case HOUSE -> AuthorKind.STAFF;
        case CONSUMER -> AuthorKind.CONSUMER;
        case BRAND -> AuthorKind.BRAND;
      };
    }
  }
}
