package io.streamwire.samples;

import io.streamwire.signalwire.media.StreamMessageReader;
import io.streamwire.signalwire.model.MediaMessage;
import io.streamwire.signalwire.model.MediaTrack;
import io.streamwire.signalwire.model.StopMessage;
import io.streamwire.signalwire.model.StreamMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;

/**
 * Writes the caller's audio to a WAV file, for a stream of the usual encoding. Takes one stream.
 */
class RecordToWav extends WebSocketListener {

  private final Path file;

  RecordToWav(Path file) {
    this.file = file;
  }

  // sample listener
  private final StreamMessageReader reader = new StreamMessageReader();
  private final Buffer caller = new Buffer();

  @Override
  public void onMessage(WebSocket socket, String text) {
    StreamMessage message = reader.read(text);
    if (message instanceof MediaMessage media && media.media().track().equals(MediaTrack.INBOUND)) {
      caller.write(media.media().payload());
    }
    if (message instanceof StopMessage) {
      writeWav();
    }
  }

  private void writeWav() {
    AudioFormat mulaw = new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
    try (InputStream samples = caller.inputStream();
        AudioInputStream audio = new AudioInputStream(samples, mulaw, caller.size())) {
      AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
  // end
}
