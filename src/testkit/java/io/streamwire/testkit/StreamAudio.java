package io.streamwire.testkit;

/**
 * The audio of the simulator's streams. Immutable.
 *
 * @param bidirectional whether the audio of the server is played
 */
record StreamAudio(Audio inbound, Audio outbound, boolean bidirectional) {

  /** Returns the audio of a track. */
  Audio of(String track) {
    return track.equals("inbound") ? inbound : outbound;
  }
}
