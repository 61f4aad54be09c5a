"""How many kilometres lie between two places?"""

import numpy as np

_EARTH_KM = 6371.0


def kilometres(latitude: float, longitude: float, latitudes, longitudes) -> np.ndarray:
    """Return great-circle distances in km from one place to others, all in degrees (haversine, sphere)."""
    lat, lon = np.radians(np.asarray(latitudes, float)), np.radians(np.asarray(longitudes, float))
    own_lat, own_lon = np.radians(float(latitude)), np.radians(float(longitude))
    half = np.sin((lat - own_lat) / 2) ** 2
    half += np.cos(lat) * np.cos(own_lat) * np.sin((lon - own_lon) / 2) ** 2
    return 2 * _EARTH_KM * np.arcsin(np.sqrt(half))
