package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the JSON notes that lie beside extracts. */
final class NoteFile {
  /** Longest note that is read, in bytes: one that maps every column of every extract is 20 KB. */
  private static final long LONGEST = 1 << 20;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private NoteFile() {}

  /** The one object that the file is; nothing when it is anything else. */
  static Optional<JsonNode> read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(STRICT.readTree(Files.readAllBytes(file)))
          .filter(JsonNode::isObject);
    } catch (JsonProcessingException | CharConversionException | MalformedInputException e) {
      return Optional.empty();
    }
  }
}
