/// Two-factor sign-in. The module is off in the baseline, so these routes match nothing.
enum TwoFactorRoutes {
    static let rows: [Route] = [
        Route(
            .get, "/V1/tfa/default-provider-code/:userId",
            "Magento.TwoFactorAuth.Api.UserConfigManagerInterface.getDefaultProvider",
            .resource("Magento_TwoFactorAuth::tfa"), enabled: false),
        Route(
            .put, "/V1/tfa/default-provider-code/:userId",
            "Magento.TwoFactorAuth.Api.TfaInterface.setDefaultProviderCode", .resource("Magento_TwoFactorAuth::tfa"),
            enabled: false),
        Route(
            .get, "/V1/tfa/forced-providers", "Magento.TwoFactorAuth.Api.TfaInterface.getForcedProviders",
            .resource("Magento_TwoFactorAuth::tfa"), enabled: false),
        Route(
            .get, "/V1/tfa/installed-providers", "Magento.TwoFactorAuth.Api.TfaInterface.getAllProviders",
            .resource("Magento_TwoFactorAuth::tfa"), enabled: false),
        Route(
            .post, "/V1/tfa/provider/authy/activate", "Magento.TwoFactorAuth.Api.AuthyConfigureInterface.activate",
            .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/authy/authenticate",
            "Magento.TwoFactorAuth.Api.AuthyAuthenticateInterface.createAdminAccessTokenWithCredentials", .anonymous,
            enabled: false),
        Route(
            .post, "/V1/tfa/provider/authy/authenticate-onetouch",
            "Magento.TwoFactorAuth.Api.AuthyAuthenticateInterface.creatAdminAccessTokenWithOneTouch", .anonymous,
            enabled: false),
        Route(
            .post, "/V1/tfa/provider/authy/configure",
            "Magento.TwoFactorAuth.Api.AuthyConfigureInterface.sendDeviceRegistrationPrompt", .anonymous, enabled: false
        ),
        Route(
            .post, "/V1/tfa/provider/authy/send-token/:via",
            "Magento.TwoFactorAuth.Api.AuthyAuthenticateInterface.sendToken", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/duo_security/activate", "Magento.TwoFactorAuth.Api.DuoConfigureInterface.activate",
            .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/duo_security/authenticate",
            "Magento.TwoFactorAuth.Api.DuoAuthenticateInterface.createAdminAccessTokenWithCredentials", .anonymous,
            enabled: false),
        Route(
            .post, "/V1/tfa/provider/duo_security/configure",
            "Magento.TwoFactorAuth.Api.DuoConfigureInterface.getConfigurationData", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/duo_security/get-authentication-data",
            "Magento.TwoFactorAuth.Api.DuoAuthenticateInterface.getAuthenticateData", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/google/activate", "Magento.TwoFactorAuth.Api.GoogleConfigureInterface.activate",
            .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/google/authenticate",
            "Magento.TwoFactorAuth.Api.GoogleAuthenticateInterface.createAdminAccessToken", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/google/configure",
            "Magento.TwoFactorAuth.Api.GoogleConfigureInterface.getConfigurationData", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/u2fkey/activate", "Magento.TwoFactorAuth.Api.U2fKeyConfigureInterface.activate",
            .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/u2fkey/authentication-challenge",
            "Magento.TwoFactorAuth.Api.U2fKeyAuthenticateInterface.getAuthenticationData", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/u2fkey/configure",
            "Magento.TwoFactorAuth.Api.U2fKeyConfigureInterface.getRegistrationData", .anonymous, enabled: false),
        Route(
            .post, "/V1/tfa/provider/u2fkey/verify",
            "Magento.TwoFactorAuth.Api.U2fKeyAuthenticateInterface.createAdminAccessToken", .anonymous, enabled: false),
        Route(
            .get, "/V1/tfa/providers-to-activate/:userId",
            "Magento.TwoFactorAuth.Api.TfaInterface.getProvidersToActivate", .resource("Magento_TwoFactorAuth::tfa"),
            enabled: false),
        Route(
            .get, "/V1/tfa/tfat-providers-to-activate",
            "Magento.TwoFactorAuth.Api.TfatActionsInterface.getProvidersToActivate", .anonymous, enabled: false),
        Route(
            .get, "/V1/tfa/tfat-user-providers", "Magento.TwoFactorAuth.Api.TfatActionsInterface.getUserProviders",
            .anonymous, enabled: false),
        Route(
            .get, "/V1/tfa/user-providers/:userId", "Magento.TwoFactorAuth.Api.TfaInterface.getUserProviders",
            .resource("Magento_TwoFactorAuth::tfa"), enabled: false),
        Route(
            .put, "/V1/tfa/user-providers/:userId", "Magento.TwoFactorAuth.Api.TfaInterface.setProvidersCodes",
            .resource("Magento_TwoFactorAuth::tfa"), enabled: false),
    ]
}
