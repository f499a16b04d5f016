/** Path of the tab with the networks that people bring; the drawer of networks and uploads lead there. */
export const OWN_NETWORKS_PATH = '/own-networks';
