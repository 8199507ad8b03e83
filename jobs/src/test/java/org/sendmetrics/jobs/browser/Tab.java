package org.sendmetrics.jobs.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One tab of a browser, spoken to in the DevTools protocol.
 *
 * <p><b>Errors:</b> {@link IllegalStateException} for what the browser refuses, for a script that
 * throws, and after a minute without an answer.
 */
public final class Tab {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_SECONDS = 60;

  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> dialogs = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private WebSocket socket;
  private String session = "";

  private Tab() {}

  static Tab open(String browser) {
    Tab tab = new Tab();
    tab.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(browser), tab.new Ear())
            .join();
    String target =
        tab.ask("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    tab.session =
        tab.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    tab.ask("Page.enable", Map.of());
    tab.ask("Network.enable", Map.of());
    return tab;
  }

  /** Opens a file and waits until it is loaded. */
  public void open(Path page) {
    loaded = new CompletableFuture<>();
    requests.clear();
    dialogs.clear();
    ask("Page.navigate", Map.of("url", page.toUri().toString()));
    await(loaded, "the page to load");
  }

  /** The addresses that the page has asked for since it was opened, its own first. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** What the page has asked its reader in dialogs since it was opened; each was closed. */
  public List<String> dialogs() {
    return List.copyOf(dialogs);
  }

  /** Sets the size of the page's window in CSS pixels. */
  public void size(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Takes on a reader's choice of colours: {@code none} or {@code active}. */
  public void forcedColours(String choice) {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "forced-colors", "value", choice))));
  }

  /** The value of an expression, waited for where it is promised. */
  public JsonNode value(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** Presses the tabulator key once. */
  public void pressTab() {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
  }

  /** The page as it is printed, with what screen readers need. */
  public byte[] pdf() {
    JsonNode printed =
        ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "generateTaggedPDF", true));
    return Base64.getDecoder().decode(printed.get("data").asText());
  }

  private JsonNode ask(String method, Map<String, Object> parameters) {
    int id = next.incrementAndGet();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    try {
      socket.sendText(JSON.writeValueAsString(message), true).join();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    JsonNode got = await(answer, method);
    if (got.has("error")) {
      throw new IllegalStateException(method + ": " + got.get("error"));
    }
    return got.path("result");
  }

  private static <T> T await(CompletableFuture<T> future, String what) {
    try {
      return future.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("waiting for " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("waiting for " + what, e);
    }
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      asked.remove(message.get("id").asInt()).complete(message);
      return;
    }
    String method = message.path("method").asText();
    if (method.equals("Page.loadEventFired")) {
      loaded.complete(null);
    } else if (method.equals("Page.javascriptDialogOpening")) {
      dialogs.add(message.path("params").path("message").asText());
      // An answer cannot be waited for by the thread that hears it.
      CompletableFuture.runAsync(() -> ask("Page.handleJavaScriptDialog", Map.of("accept", false)));
    } else if (method.equals("Network.requestWillBeSent")) {
      requests.add(message.path("params").path("request").path("url").asText());
    }
  }

  /** Puts the parts of messages together. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      heard.append(data);
      if (last) {
        String whole = heard.toString();
        heard.setLength(0);
        try {
          hear(JSON.readTree(whole));
        } catch (JsonProcessingException e) {
          throw new IllegalStateException(e);
        }
      }
      from.request(1);
      return null;
    }
  }
}
