package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseEvent;
import io.redress.conversation.Message;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened and what was said, as the API shows it. */
final class TalkDocuments {
  private TalkDocuments() {}

  /** Something that happened to a case; ids and codes only. */
  @Schema(name = "CaseEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventDocument(
      @Schema(description = "Position in the case's chain, from 1") int sequence,
      String kind,
      @Schema(
              allowableValues = {
                "consumer",
                "staff",
                "brand_contact",
                "api_key",
                "provider",
                "system"
              })
          String actor,
      @Nullable String actorId,
      Map<String, String> payload,
      Instant at) {
    static EventDocument of(CaseEvent event) {
      var id = event.actor().id();
      return new EventDocument(
          event.sequence(),
          event.kind(),
          Codes.of(event.actor().kind()),
          id == null ? null : id.toString(),
          event.payload(),
          event.at());
    }
  }

  /** All events of a case, oldest first. */
  @Schema(name = "CaseEvents")
  record Events(List<EventDocument> events) {}

  /** Words in one thread. */
  @Schema(name = "Message")
  record MessageDocument(
      String id,
      @Schema(allowableValues = {"consumer", "brand", "internal"}) String thread,
      @Schema(allowableValues = {"consumer", "staff", "brand", "system"}) String author,
      String authorName,
      String channel,
      String language,
      String body,
      Instant writtenAt) {
    static MessageDocument of(Message message) {
      return new MessageDocument(
          message.id().toString(),
          Codes.of(message.thread()),
          Codes.of(message.authorKind()),
          message.authorName(),
          Codes.of(message.channel()),
          message.language(),
          message.body(),
          message.writtenAt());
    }
  }

  /** All messages of a case, oldest first. */
  @Schema(name = "Messages")
  record Messages(List<MessageDocument> messages) {}
}
