package com.acme;

import io.streamwire.signalwire.SignalWireClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {

  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  /** One client for the application; Spring closes it. */
  @Bean
  SignalWireClient signalwire(
      @Value("${signalwire.project}") String project,
      @Value("${signalwire.token}") String token,
      @Value("${signalwire.host}") String host) {
    return SignalWireClient.builder().project(project).token(token).host(host).build();
  }
}
