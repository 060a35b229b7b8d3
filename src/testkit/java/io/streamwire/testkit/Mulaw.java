package io.streamwire.testkit;

/**
 * Converts between 16-bit samples and PCMU, the 8-bit companding of <a
 * href="https://www.itu.int/rec/T-REC-G.711">ITU-T G.711</a>.
 */
final class Mulaw {

  private static final int BIAS = 0x84;
  private static final int CLIP = 32_635;

  private Mulaw() {}

  static byte encode(short sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
    int exponent =
        31
            - Integer.numberOfLeadingZeros(magnitude)
            - 7; // 0 to 7, because the bias sets at least bit 7
    int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
    return (byte) ~(sign | exponent << 4 | mantissa);
  }

  static short decode(byte code) {
    int bits = ~code & 0xff;
    int magnitude = (((bits & 0x0f) << 3) + BIAS) << ((bits & 0x70) >> 4);
    return (short) ((bits & 0x80) == 0 ? magnitude - BIAS : BIAS - magnitude);
  }
}
