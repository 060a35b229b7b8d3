package feature.collidingclasses;

import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.collidingclasses.api.PetApi;
import feature.collidingclasses.model.ApiResponseModel;
import feature.collidingclasses.model.CallModel;
import feature.collidingclasses.model.ClientCoreModel;
import feature.collidingclasses.model.FetchParams;
import feature.collidingclasses.model.FetchParams2;
import feature.collidingclasses.model.Pet;
import feature.collidingclasses.model.PetApiModel;
import feature.collidingclasses.model.PetResource;
import feature.collidingclasses.model.RequestOptionsModel;
import feature.collidingclasses.model.Server;
import feature.collidingclasses.model.ServerClientModel;
import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsageTest {

  /** What the contract names first keeps its name; what generated code needs itself is taken. */
  @Test
  void modelsGiveWayToGeneratedCodeOnly() {
    assertThat(
            List.of(
                Pet.class,
                PetApiModel.class,
                PetResource.class,
                ServerClientModel.class,
                ApiResponseModel.class,
                RequestOptionsModel.class,
                FetchParams.class,
                FetchParams2.class,
                Server.class,
                ClientCoreModel.class,
                CallModel.class))
        .doesNotHaveDuplicates();
    assertThat(FetchParams2.builder().options("o").core("c").body("b").build().body())
        .isEqualTo("b");
  }

  @Test
  void resourcesGiveWayToModelsAndToTheClient() throws Exception {
    assertThat(returned("pet")).isEqualTo(PetResource2.class);
    assertThat(returned("server")).isEqualTo(ServerResource.class);
    assertThat(returned("builderOperations")).isEqualTo(BuilderResource.class);
    assertThat(returned("securityScheme")).isEqualTo(SecuritySchemeResource.class);
    assertThat(returned("serverClient")).isEqualTo(ServerClientResource.class);
    assertThat(returned("closeOperations")).isEqualTo(Close.class);
    assertThat(returned("coreOperations")).isEqualTo(Core.class);
    assertThat(returned("operations")).isEqualTo(Operations.class);
    assertThat(returned("operationsOperations")).isEqualTo(OperationsResource.class);
    assertThat(returned("petApi")).isEqualTo(PetApi.class);
    assertThat(ServerClient.Server.values()).hasSize(2);
  }

  @Test
  void methodsGiveWayToTheShapesOfThoseBefore() throws Exception {
    assertThat(Stream.of(PetResource2.class.getDeclaredMethods()).map(Method::getName))
        .contains(
            "fetch",
            "fetchAsync",
            "fetchWithResponse",
            "fetchAsyncOperation",
            "fetchAsyncOperationAsync",
            "fetchWithResponseOperation",
            "fetchCallOperation",
            "toStringOperation",
            "core",
            "classValue");
    assertThat(five("fetchAsync", RequestOptions.class)).isEqualTo(CompletableFuture.class);
    assertThat(five("fetchAsyncOperation", RequestOptionsModel.class))
        .isEqualTo(ApiResponseModel.class);
    assertThat(five("fetchWithResponse", FetchParams2.class)).isEqualTo(ApiResponse.class);
  }

  @Test
  void buildersMethodsGiveWayToTheirOwn() {
    assertThat(Stream.of(ServerClient.Builder.class.getDeclaredMethods()).map(Method::getName))
        .contains(
            "bearer", "buildCredential", "serverCredential", "timeoutCredentials", "server", "build");
  }

  @Test
  void parametersOfOneNameGoToTheirPlaces() throws Exception {
    assertThat(
            sent(r -> r.create(PetApi.class).fetch("1", "2", "3", "4", "5", "6", "7", "8"))
                .getTarget())
        .isEqualTo("/v1/pets/1/2/3/4/5?options=6&core=7&body=8");
  }

  private static Class<?> returned(String accessor) throws Exception {
    return ServerClient.class.getMethod(accessor).getReturnType();
  }

  private static Class<?> five(String name, Class<?> last) throws Exception {
    return PetResource2.class
        .getMethod(
            name, String.class, String.class, String.class, String.class, String.class, last)
        .getReturnType();
  }
}
