"""Taking the pictures of the guide: the stage, the camera, and the walks through the product."""
